import { describe, expect, test } from 'vitest';
import { SETTINGS, type SettingName, type SettingSpec } from './setting-defaults.ts';
import { DEFAULT_SETTINGS, resolveSettings, settingOverridesSchema } from './settings.ts';

const entries = Object.entries(SETTINGS) as [SettingName, SettingSpec][];

const problems = (overrides: unknown) => {
  const parsed = settingOverridesSchema.safeParse(overrides);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`);
};

describe.each(entries)('%s', (name, { value, min, max, step, source }) => {
  test('has its default inside its range, on its steps, with a source', () => {
    expect(value).toBeGreaterThanOrEqual(min);
    expect(value).toBeLessThanOrEqual(max);
    expect(Number.isInteger(value / step)).toBe(true);
    expect(source.length).toBeGreaterThan(0);
    expect(DEFAULT_SETTINGS.values[name]).toBe(value);
  });

  test('refuses what lies outside its range or between its steps', () => {
    const own = (candidate: unknown) =>
      problems({ [name]: candidate }).filter((problem) =>
        problem.startsWith(`${name}: Must be from ${min} to ${max}`),
      );
    expect(own(value)).toEqual([]);
    expect(own(min)).toEqual([]);
    expect(own(max)).toEqual([]);
    expect(own(min - step)).toHaveLength(1);
    expect(own(max + step)).toHaveLength(1);
    expect(own(value + step / 2)).not.toEqual([]);
    expect(own('3')).toHaveLength(1);
  });
});

test('the defaults are what the rules name, and were not changed by accident', () => {
  expect(SETTINGS).toMatchSnapshot();
});

describe('a clinic’s overrides', () => {
  test('unknown names are refused', () => {
    expect(problems({ 'worse.pionts': 2 })).toEqual([': Unrecognized key: "worse.pionts"']);
  });

  test('pairs in the wrong order are refused, by the one that was set', () => {
    expect(problems({ 'lapsed.reviewDays': 3 })).toEqual([
      'lapsed.reviewDays: lapsed.watchDays (4) may not be above lapsed.reviewDays (3)',
    ]);
    expect(problems({ 'lapsed.watchDays': 8 })).toEqual([
      'lapsed.watchDays: lapsed.watchDays (8) may not be above lapsed.reviewDays (7)',
    ]);
    expect(problems({ 'lapsed.watchDays': 7 })).toEqual([]);
    expect(problems({ 'lapsed.watchDays': 8, 'lapsed.reviewDays': 8 })).toEqual([]);
  });

  test.each([
    { 'recent.agree': 4 },
    { 'recent.reports': 5, 'recent.windowDays': 4 },
    { 'current.minReports': 7, 'current.windowDays': 6 },
    { 'previous.minReports': 7, 'previous.reports': 6 },
    { 'trend.minSpanDays': 14, 'trend.windowDays': 13 },
    { 'important.percentMinPoints': 2.5 },
    { 'adherence.partialPercent': 80, 'adherence.goodPercent': 75 },
    { 'exercisePain.pain': 9 },
    { 'session.amberPain': 6, 'session.redPain': 5 },
    { 'session.watchDays': 7, 'session.windowDays': 6 },
    { 'early.fromDayStage3': 42, 'noProgress.sixWeeksDay': 41 },
    { 'lapsed.stage2WatchDays': 6 },
    { 'lapsed.maintenanceWatchDays': 22 },
    { 'fear.watchScore': 8 },
    { 'fear.tskWatch': 37 },
    { 'recovered.maxMedian': 2, 'recovered.maxPain': 1 },
    { 'stage.borderlineFeatures': 4 },
    { 'stage.features': 5 },
  ])('%j is refused', (overrides) => {
    expect(problems(overrides)).not.toEqual([]);
  });
});

describe('resolved settings', () => {
  test('keep the defaults where nothing is overridden', () => {
    const { values, version } = resolveSettings({ 'worse.points': 3 });
    expect(values['worse.points']).toBe(3);
    expect(values['flare.points']).toBe(2);
    expect(version).toMatch(/^[0-9a-f]{8}$/);
  });

  test('have a version that tells overrides apart, whatever their order', () => {
    const version = (overrides: Parameters<typeof resolveSettings>[0]) => resolveSettings(overrides).version;
    expect(version({})).toBe('default');
    expect(version({ 'worse.points': 2 })).toBe('default');
    expect(version({ 'worse.points': 3, 'flare.points': 3 })).toBe(
      version({ 'flare.points': 3, 'worse.points': 3 }),
    );
    expect(version({ 'worse.points': 3 })).not.toBe(version({ 'worse.points': 4 }));
    expect(version({ 'worse.points': 3 })).not.toBe(version({ 'flare.points': 3 }));
  });
});
