import { SETTINGS, type SettingName, type SettingSpec } from '#lib/clinical/setting-defaults.ts';
import { resolveSettings, type SettingOverrides } from '#lib/clinical/settings.ts';
import { sources } from '#prisma/catalog/sources.ts';
import type { RuleSettingView } from './view.ts';

/** Fixed for all clinics: when the daily run comes, until when yesterday is open, and hints that are no rules. */
const FIXED = ['entry.', 'evaluation.', 'selfCare.', 'rootHint.', 'nudge.'];

/** No study behind a number: it was chosen here, or is common knowledge of the field. */
const OWN_CHOICE = new Set(['design', 'background']);

/** Every number that a clinic may change, in the order of the rules. */
export function ruleSettings(overrides: SettingOverrides): RuleSettingView[] {
  const { values } = resolveSettings(overrides);
  return (Object.entries(SETTINGS) as [SettingName, SettingSpec][])
    .filter(([name]) => !FIXED.some((prefix) => name.startsWith(prefix)))
    .map(([name, spec]) => ({
      name,
      value: values[name],
      usual: spec.value,
      unit: spec.unit,
      min: spec.min,
      max: spec.max,
      step: spec.step,
      sources: spec.source
        .filter((key) => !OWN_CHOICE.has(key))
        .map((key) => ({ key, citation: sources.find((one) => one.key === key)?.citation ?? null })),
    }));
}

/** Without those that say the same as the default. */
export function withoutUsual(
  overrides: { readonly [K in SettingName]?: number | undefined },
): SettingOverrides {
  return Object.fromEntries(
    Object.entries(overrides).filter(
      ([name, value]) => value !== undefined && SETTINGS[name as SettingName].value !== value,
    ),
  );
}
