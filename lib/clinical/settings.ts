import { z } from 'zod';
import { SETTINGS, type SettingName, type SettingSpec } from './setting-defaults.ts';

/** Version of the rules' code and wording; stored with each flag. Raise it with every change of a rule. */
export const RULES_VERSION = '1.0.0';

/** All numbers resolved, and which they are: `default`, or a short fingerprint of the overrides. */
export interface Settings {
  readonly version: string;
  readonly values: Readonly<Record<SettingName, number>>;
}

export type SettingOverrides = Partial<Record<SettingName, number>>;

/** Pairs that only make sense in this order: the first may not be above the second. */
export const ASCENDING: readonly (readonly [SettingName, SettingName])[] = [
  ['recent.agree', 'recent.reports'],
  ['recent.reports', 'recent.windowDays'],
  ['current.minReports', 'current.windowDays'],
  ['previous.minReports', 'previous.reports'],
  ['trend.minSpanDays', 'trend.windowDays'],
  ['important.percentMinPoints', 'important.points'],
  ['adherence.partialPercent', 'adherence.goodPercent'],
  ['exercisePain.pain', 'exercisePain.watchPain'],
  ['session.amberPain', 'session.redPain'],
  ['session.watchDays', 'session.windowDays'],
  ['early.fromDayStage3', 'noProgress.sixWeeksDay'],
  ['lapsed.watchDays', 'lapsed.reviewDays'],
  ['lapsed.stage2WatchDays', 'lapsed.stage2ReviewDays'],
  ['lapsed.maintenanceWatchDays', 'lapsed.maintenanceReviewDays'],
  ['fear.watchScore', 'fear.reviewScore'],
  ['fear.tskWatch', 'fear.tskReview'],
  ['recovered.maxMedian', 'recovered.maxPain'],
  ['stage.borderlineFeatures', 'stage.features'],
  ['stage.features', 'stage.clearFeatures'],
];

function names(): SettingName[] {
  return Object.keys(SETTINGS) as SettingName[];
}

function numberSchema(name: SettingName): z.ZodOptional<z.ZodNumber> {
  const { min, max, step, unit }: SettingSpec = SETTINGS[name];
  const reason = `Must be from ${min} to ${max} ${unit} in steps of ${step}`;
  return z.number(reason).min(min, reason).max(max, reason).multipleOf(step, reason).optional();
}

const overridesShape = Object.fromEntries(names().map((name) => [name, numberSchema(name)])) as Record<
  SettingName,
  z.ZodOptional<z.ZodNumber>
>;

/**
 * A clinic's overrides of the named defaults, e.g. `{ "worse.points": 3 }`.
 * Refuses unknown names, numbers outside their range, and pairs in the wrong order, each with the reason.
 */
export const settingOverridesSchema = z.strictObject(overridesShape).superRefine((overrides, issue) => {
  for (const [lower, upper] of ASCENDING) {
    const low = overrides[lower] ?? SETTINGS[lower].value;
    const high = overrides[upper] ?? SETTINGS[upper].value;
    if (low > high) {
      issue.addIssue({
        code: 'custom',
        path: [overrides[lower] === undefined ? upper : lower],
        message: `${lower} (${low}) may not be above ${upper} (${high})`,
      });
    }
  }
});

/** FNV-1a, 32 bits: short and stable, to tell two sets of overrides apart. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

/** Defaults with a clinic's validated overrides on top. */
export function resolveSettings(
  overrides: { readonly [K in SettingName]?: number | undefined } = {},
): Settings {
  const changed: string[] = [];
  const values = {} as Record<SettingName, number>;
  for (const name of names()) {
    const value = overrides[name] ?? SETTINGS[name].value;
    values[name] = value;
    if (value !== SETTINGS[name].value) changed.push(`${name}=${value}`);
  }
  return { version: changed.length === 0 ? 'default' : fingerprint(changed.sort().join(';')), values };
}

export const DEFAULT_SETTINGS: Settings = resolveSettings();
