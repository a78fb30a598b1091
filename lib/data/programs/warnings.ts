import type { ExerciseData } from '#prisma/catalog/types.ts';
import type { PatientFacts } from './patient-facts.ts';
import type { PrecautionTag, Warning } from './view.ts';

type Checked = Pick<ExerciseData, 'direction' | 'stages' | 'testFirst' | 'avoidTags' | 'cautionTags'>;

const WORSENS: ReadonlySet<PrecautionTag> = new Set(['flexion-worsens', 'extension-worsens']);

/** The tested direction in the words of an exercise. */
export const TESTED_AS = {
  extension: 'extension',
  flexion: 'flexion',
  side: 'side-glide',
  none: null,
  untested: null,
} as const;

/**
 * What speaks against an exercise for one patient, conflicts first. An open red flag holds back the whole program and is
 * not repeated for each exercise.
 */
export function exerciseWarnings(
  exercise: Checked,
  facts: Pick<PatientFacts, 'stage' | 'precautions' | 'direction'>,
  avoidForAll: readonly PrecautionTag[],
): Warning[] {
  const { stages } = exercise;
  const avoided = [...new Set([...avoidForAll, ...exercise.avoidTags])].filter(
    (tag) => tag !== 'open-red-flag' && facts.precautions.has(tag),
  );
  const cared = exercise.cautionTags.filter((tag) => facts.precautions.has(tag) && !avoided.includes(tag));
  const isSuited = stages.suited.includes(facts.stage);
  const isWithCare = stages.caution.includes(facts.stage);
  const isTested = TESTED_AS[facts.direction] === exercise.direction;
  return [
    ...avoided.map((tag) => speaksAgainst('conflict', tag)),
    ...(isSuited || isWithCare ? [] : [{ level: 'conflict', code: 'off-stage', tag: null } as const]),
    ...cared.map((tag) => speaksAgainst('note', tag)),
    ...(isWithCare && !isSuited ? [{ level: 'note', code: 'caution-stage', tag: null } as const] : []),
    ...(exercise.testFirst && !isTested ? [{ level: 'note', code: 'test-first', tag: null } as const] : []),
  ];
}

function speaksAgainst(level: Warning['level'], tag: PrecautionTag): Warning {
  return { level, code: WORSENS.has(tag) ? 'direction-worsens' : 'precaution', tag };
}
