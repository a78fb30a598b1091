import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { atLeast } from './statistics.ts';

export const ACUTE_FEATURES = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8'] as const;

export type AcuteFeature = (typeof ACUTE_FEATURES)[number];

/** What each feature says. */
export const ACUTE_FEATURE_WORDS: Readonly<Record<AcuteFeature, string>> = {
  F1: 'leg pain 5 of 10 or more',
  F2: 'sharp, shooting or electric leg pain',
  F3: 'symptoms below the knee',
  F4: 'cough, sneeze or laugh makes leg pain worse',
  F5: 'numbness or tingling 2 of 3 or more',
  F6: 'leg or foot weakness, examined and not growing',
  F7: 'cannot stand or walk 15 minutes because of the leg',
  F8: 'getting worse over the last 2 weeks',
};

/** Answers at intake; null where a question was not answered. */
export interface AcuteAnswers {
  readonly leg: number | null;
  readonly zone: number | null;
  readonly numbness: number | null;
  readonly isSharp: boolean;
  readonly isWorseOnCough: boolean;
  /** Weakness that a clinician has examined and that is not growing. */
  readonly isWeakAndStable: boolean;
  readonly cannotStandOrWalk: boolean;
  readonly isGettingWorse: boolean;
}

/** Features F1–F8 that the answers show; an unanswered question shows none. */
export function acuteFeatures(answers: AcuteAnswers, settings: Settings = DEFAULT_SETTINGS): AcuteFeature[] {
  const s = settings.values;
  const reaches = (value: number | null, limit: number) => value !== null && atLeast(value, limit);
  const shown: Readonly<Record<AcuteFeature, boolean>> = {
    F1: reaches(answers.leg, s['stage.featureLegPain']),
    F2: answers.isSharp,
    F3: reaches(answers.zone, s['stage.featureZone']),
    F4: answers.isWorseOnCough,
    F5: reaches(answers.numbness, s['stage.featureNumbness']),
    F6: answers.isWeakAndStable,
    F7: answers.cannotStandOrWalk,
    F8: answers.isGettingWorse,
  };
  return ACUTE_FEATURES.filter((feature) => shown[feature]);
}
