import { STRENGTH_TESTS as STRENGTH } from '#lib/clinical/neuro-exam.ts';
import type { ExamFindings } from '#lib/data/exams/view.ts';

type Side = 'left' | 'right';
type Reflex = NonNullable<ExamFindings['reflexes']['left']['knee']>;

/** What stands in the form: `''` is not tested. Keys are `<test>/<side>`. */
export type ExamForm = { fields: Readonly<Record<string, string>>; note: string };

export const EMPTY_FORM: ExamForm = { fields: {}, note: '' };

export const fieldKey = (test: string, side: Side) => `${test}/${side}`;

export function isNothing({ fields, note }: ExamForm): boolean {
  return note.trim() === '' && Object.values(fields).every((value) => value === '');
}

/** The findings as they are sent: what was not tested is left out. */
export function findingsOf({ fields, note }: ExamForm): ExamFindings {
  const tested = (test: string, side: Side) => fields[fieldKey(test, side)] || undefined;
  const strength = (side: Side): ExamFindings['strength']['left'] => {
    const entries = Object.entries(fields).flatMap(([key, value]) => {
      const test = STRENGTH.find((one) => fieldKey(one, side) === key);
      return test === undefined || value === '' ? [] : [[test, Number(value)] as const];
    });
    return Object.fromEntries(entries);
  };
  const reflexes = (side: Side): ExamFindings['reflexes']['left'] => {
    const knee = tested('knee', side) as Reflex | undefined;
    const ankle = tested('ankle', side) as Reflex | undefined;
    return { ...(knee ? { knee } : {}), ...(ankle ? { ankle } : {}) };
  };
  const raise = (side: Side) => {
    const said = tested('slr', side);
    return said === undefined ? {} : { [side]: said === 'free' ? ('free' as const) : Number(said) };
  };
  return {
    strength: { left: strength('left'), right: strength('right') },
    reflexes: { left: reflexes('left'), right: reflexes('right') },
    straightLegRaise: { ...raise('left'), ...raise('right') },
    note: note.trim() || null,
  };
}
