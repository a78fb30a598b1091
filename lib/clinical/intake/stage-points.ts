import { ACUTE_FEATURES, type AcuteFeature } from '../acute-features.ts';
import { daysBetween } from '../local-date.ts';
import type { Settings } from '../settings.ts';
import type { AnswerKey, Answers } from './answers.ts';
import { featuresIn, zoneOf } from './reading.ts';

export type PointCode =
  | AcuteFeature
  | 'under-12-weeks'
  | 'first-episode'
  | 'few-features'
  | 'above-knee'
  | 'over-12-weeks'
  | 'in-pain'
  | 'earlier-episode'
  | 'pain-free-before';

/** One thing that counts for or against a stage; `isMet` is null while the answer behind it is missing. */
export type Point = { code: PointCode; isMet: boolean | null; key: AnswerKey };
export type StagePoints = Readonly<Record<1 | 2 | 3 | 4, readonly Point[]>>;

const FEATURE_KEYS: Readonly<Record<AcuteFeature, AnswerKey>> = {
  F1: 'leg',
  F2: 'sharp',
  F3: 'marks',
  F4: 'cough',
  F5: 'numbness',
  F6: 'weakStable',
  F7: 'standing',
  F8: 'worsening',
};

/** What speaks for each of the four stages, from the same limits as the suggestion. */
export function stagePoints(answers: Answers, on: string, settings: Settings): StagePoints {
  const s = settings.values;
  const features = featuresIn(answers, settings);
  const { onset, earlier, painFreeMonths, leg, back } = answers;
  const days = onset && onset.date <= on ? daysBetween(onset.date, on) : null;
  const zone = zoneOf(answers.marks);
  const isWell =
    leg === undefined || back === undefined
      ? null
      : leg <= s['stage.wellPain'] && back <= s['stage.wellPain'];
  const known = <T>(value: T | null | undefined, isMet: (value: T) => boolean): boolean | null =>
    value === null || value === undefined ? null : isMet(value);
  const answered = ACUTE_FEATURES.filter((feature) => answers[FEATURE_KEYS[feature]] !== undefined);
  const isAcute = features.length >= s['stage.features'];
  const painFree = known(painFreeMonths, (months) => months * 30 >= s['stage.painFreeDays']);
  return {
    1: [
      { code: 'under-12-weeks', isMet: known(days, (count) => count < s['stage.chronicDays']), key: 'onset' },
      { code: 'first-episode', isMet: known(earlier, (count) => count === 0), key: 'earlier' },
      { code: 'few-features', isMet: answered.length === 0 ? null : !isAcute, key: 'sharp' },
      { code: 'above-knee', isMet: known(zone, (reach) => reach < s['stage.featureZone']), key: 'marks' },
    ],
    2: ACUTE_FEATURES.map((code) => ({
      code,
      isMet: features.includes(code) ? true : answered.includes(code) ? false : null,
      key: FEATURE_KEYS[code],
    })),
    3: [
      { code: 'over-12-weeks', isMet: known(days, (count) => count >= s['stage.chronicDays']), key: 'onset' },
      { code: 'in-pain', isMet: isWell === null ? null : !isWell, key: 'leg' },
    ],
    4: [
      { code: 'earlier-episode', isMet: known(earlier, (count) => count > 0), key: 'earlier' },
      {
        code: 'pain-free-before',
        isMet: earlier === 0 ? false : isWell === true ? true : painFree,
        key: 'painFreeMonths',
      },
    ],
  };
}
