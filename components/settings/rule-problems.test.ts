import { describe, expect, it } from 'vitest';
import { settingOverridesSchema } from '#lib/clinical/settings.ts';
import { ruleSettings } from '#lib/data/settings/rule-settings.ts';
import words from '#lib/i18n/messages/en/settings.json';
import { checkRules } from './rule-problems.ts';

const settings = ruleSettings({});

describe('checkRules', () => {
  it('finds nothing to change in what stands', () => {
    expect(checkRules(settings, {})).toEqual({ overrides: {}, problems: new Map(), changed: [] });
  });

  it.each([
    ['1', true],
    ['2', false],
    ['7', false],
    ['8', true],
    ['3.5', true],
    ['', true],
    ['many', true],
  ])('lapsed.watchDays %j is refused: %j', (text, isRefused) => {
    const { problems } = checkRules(settings, { 'lapsed.watchDays': text });
    expect(problems.has('lapsed.watchDays')).toBe(isRefused);
  });

  it('says which number is on the wrong side of which', () => {
    const { problems } = checkRules(settings, { 'lapsed.watchDays': '8' });
    expect(problems.get('lapsed.watchDays')).toEqual({
      kind: 'order',
      lower: 'lapsed.watchDays',
      upper: 'lapsed.reviewDays',
    });
    const both = checkRules(settings, { 'lapsed.watchDays': '8', 'lapsed.reviewDays': '8' });
    expect(both.problems.size).toBe(0);
    expect(both.overrides).toEqual({ 'lapsed.watchDays': 8, 'lapsed.reviewDays': 8 });
  });

  it('takes a decimal comma, and halves only where there are halves', () => {
    expect(checkRules(settings, { 'worse.points': '2,5' }).overrides).toEqual({ 'worse.points': 2.5 });
    expect(checkRules(settings, { 'worse.points': '2.3' }).problems.get('worse.points')?.kind).toBe('range');
  });

  it('goes back to the default without leaving an override', () => {
    const set = ruleSettings({ 'lapsed.watchDays': 5 });
    expect(checkRules(set, {}).overrides).toEqual({ 'lapsed.watchDays': 5 });
    const back = checkRules(set, { 'lapsed.watchDays': '4' });
    expect(back.overrides).toEqual({});
    expect(back.changed).toEqual(['lapsed.watchDays']);
  });

  it('refuses and takes at every limit what the engine refuses and takes', () => {
    for (const { name, min, max, step } of settings) {
      for (const value of [min - step, min, max, max + step]) {
        const isSound = settingOverridesSchema.safeParse({ [name]: value }).success;
        expect([name, value, checkRules(settings, { [name]: String(value) }).problems.size === 0]).toEqual([
          name,
          value,
          isSound,
        ]);
      }
    }
  });
});

it('every number and every group has its words', () => {
  const groups: Record<string, Record<string, string>> = words.rule;
  const missing = settings.flatMap(({ name }) => {
    const [group = '', part = ''] = name.split('.');
    return groups[group]?.[part] && groups[group]?.title ? [] : [name];
  });
  expect(missing).toEqual([]);
});
