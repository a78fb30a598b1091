import type { SettingName } from '#lib/clinical/setting-defaults.ts';
import { ASCENDING, type SettingOverrides } from '#lib/clinical/settings.ts';
import type { RuleSettingView } from '#lib/data/settings/view.ts';

/** Why a number is refused: not one, out of its range or between its steps, or on the wrong side of another one. */
export type RuleProblem =
  | { kind: 'number' }
  | { kind: 'range'; min: number; max: number; step: number }
  | { kind: 'order'; lower: SettingName; upper: SettingName };

/** What was typed, by name; what is not in it stays as it is. */
export type Typed = Partial<Record<SettingName, string>>;

const TOLERANCE = 1e-9;
const isOnStep = (value: number, step: number) =>
  Math.abs(value / step - Math.round(value / step)) < TOLERANCE;

function parse(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}

/** All numbers as they would be saved, and what is wrong with them. */
export function checkRules(
  settings: readonly RuleSettingView[],
  typed: Typed,
): { overrides: SettingOverrides; problems: Map<SettingName, RuleProblem>; changed: SettingName[] } {
  const problems = new Map<SettingName, RuleProblem>();
  const values = new Map<SettingName, number>();
  const changed: SettingName[] = [];
  for (const { name, value, min, max, step } of settings) {
    const text = typed[name];
    const number = text === undefined ? value : parse(text);
    if (number === null) problems.set(name, { kind: 'number' });
    else if (number < min || number > max || !isOnStep(number, step)) {
      problems.set(name, { kind: 'range', min, max, step });
    }
    values.set(name, number ?? value);
    if (number !== value) changed.push(name);
  }
  for (const [lower, upper] of ASCENDING) {
    const [low, high] = [values.get(lower), values.get(upper)];
    if (low === undefined || high === undefined || low <= high) continue;
    const blamed = changed.includes(lower) ? lower : upper;
    if (!problems.has(blamed)) problems.set(blamed, { kind: 'order', lower, upper });
  }
  const overrides = Object.fromEntries(
    settings.flatMap(({ name, usual }) => {
      const value = values.get(name) ?? usual;
      return value === usual ? [] : [[name, value]];
    }),
  );
  return { overrides, problems, changed };
}
