import type { Answers, Exam } from '#lib/clinical/intake/answers.ts';
import { NOTED_HEALTH } from '#lib/clinical/intake/options.ts';

const SIDES = ['left', 'right'] as const;

/** The note of an intake, in the words of a record; empty when there is nothing to note. */
export function noteOf({ health, exam }: Answers): string {
  const told = (health ?? []).filter((code) => NOTED_HEALTH.includes(code));
  const lines = [
    ...(told.length > 0
      ? [`Told at the intake: ${told.map((code) => code.replaceAll('-', ' ')).join(', ')}.`]
      : []),
    ...(exam ? examLines(exam) : []),
  ];
  return lines.join('\n');
}

function examLines({ touch, crossed, slump }: Exam): string[] {
  const felt = SIDES.flatMap((side) =>
    Object.entries(touch[side]).map(([root, found]) => `${root} ${side} ${found}`),
  );
  const slumped = SIDES.flatMap((side) => {
    const found = slump[side];
    return found === undefined ? [] : [`${side} ${found === 'yes' ? 'brings leg pain' : 'free'}`];
  });
  return [
    ...(felt.length > 0 ? [`Light touch: ${felt.join(', ')}.`] : []),
    ...(crossed === undefined
      ? []
      : [`Crossed straight leg raise: ${crossed === 'yes' ? 'brings leg pain' : 'free'}.`]),
    ...(slumped.length > 0 ? [`Slump: ${slumped.join(', ')}.`] : []),
  ];
}
