import type { DOSE_KINDS, ExerciseContent } from '#lib/data/exercises/input.ts';

/** The same shape with nothing checked yet: the command says what is missing or wrong, field by field. */
export type UncheckedContent = { [K in keyof ExerciseContent]: unknown };

type Kind = (typeof DOSE_KINDS)[number];

/** Which amounts a kind of dose is told by. */
export const AMOUNTS: Record<Kind, readonly ('reps' | 'holdSeconds' | 'minutes' | 'meters')[]> = {
  reps: ['reps', 'holdSeconds'],
  hold: ['holdSeconds'],
  minutes: ['minutes'],
  interval: ['minutes'],
  distance: ['meters'],
};

/** What was filled in, in the form that the command takes. A number that is none becomes null. */
export function contentFromForm(form: FormData): UncheckedContent {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const lines = (name: string) =>
    text(name)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  const number = (name: string) => (text(name) === '' ? null : Number(text(name)));
  /** An empty upper end means the same as the lower one. */
  const range = (name: string) => {
    const low = number(`${name}.low`);
    const high = number(`${name}.high`) ?? low;
    return low === null && high === null ? null : [low, high];
  };
  const ticked = (name: string) => form.getAll(name).map(String);
  const isOn = (name: string) => form.get(name) !== null;
  const levels = (wanted: string) =>
    ['1', '2', '3', '4'].filter((stage) => text(`stage.${stage}`) === wanted).map(Number);
  return {
    name: text('name'),
    aliases: lines('aliases'),
    category: text('category'),
    direction: text('direction'),
    position: text('position'),
    stages: { suited: levels('suited'), caution: levels('caution') },
    equipment: ticked('equipment'),
    side: text('side'),
    dose: {
      kind: text('kind'),
      sets: number('sets'),
      reps: range('reps') ?? [1, 1],
      holdSeconds: range('holdSeconds'),
      minutes: range('minutes'),
      meters: range('meters'),
      restSeconds: number('restSeconds') ?? 0,
      timesPerDay: range('timesPerDay'),
      daysPerWeek: range('daysPerWeek'),
      perSide: isOn('perSide'),
      asNeeded: isOn('asNeeded'),
    },
    secondsPerRep: number('secondsPerRep'),
    testFirst: isOn('testFirst'),
    avoidTags: ticked('avoidTags'),
    cautionTags: ticked('cautionTags'),
    steps: lines('steps'),
    cues: lines('cues'),
    faults: lines('faults'),
    stop: lines('stop'),
    avoidIf: lines('avoidIf'),
    doseNote: text('doseNote'),
    alt: text('alt'),
    shortCue: text('shortCue'),
    evidenceNote: text('evidenceNote'),
  };
}

const KNOWN = ['empty', 'long', 'many', 'number', 'range', 'order', 'both'] as const;
export type FieldProblem = (typeof KNOWN)[number] | 'check';

/** What is wrong with a field or with anything inside it; undefined when nothing is. */
export function problemOf(
  fields: Record<string, string> | undefined,
  path: string,
): FieldProblem | undefined {
  const own = `content.${path}`;
  const key = Object.keys(fields ?? {}).find((name) => name === own || name.startsWith(`${own}.`));
  if (key === undefined) return undefined;
  return KNOWN.find((known) => known === fields?.[key]) ?? 'check';
}
