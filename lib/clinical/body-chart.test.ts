import { describe, expect, test } from 'vitest';
import { BODY_REGIONS, type BodyMark, type BodyRegion, REGION_ZONES } from './body-regions.ts';
import { rootHint } from './root-hint.ts';
import { hasSaddleSign, markedLegs, zoneOfTheDay } from './zone.ts';

const mark = (
  region: BodyMark['region'],
  kinds: BodyMark['kinds'] = ['pain'],
  side: BodyMark['side'] = 'left',
): BodyMark => ({ region, kinds, side });

describe('zone of the day', () => {
  test.each([
    ['nothing', [], 0],
    ['pain in the back', [mark('back-low', ['pain'], 'central')], 1],
    ['the furthest one counts', [mark('back-low'), mark('calf'), mark('buttock')], 4],
    ['tingling counts', [mark('buttock'), mark('big-toe', ['tingling'])], 5],
    ['numbness alone does not', [mark('buttock'), mark('big-toe', ['numbness'])], 2],
    ['numbness with pain does', [mark('big-toe', ['numbness', 'pain'])], 5],
    ['the saddle region is no zone', [mark('saddle', ['pain', 'tingling']), mark('back-low')], 1],
  ])('%s', (_name, marks, zone) => {
    expect(zoneOfTheDay(marks)).toBe(zone);
  });

  test('every region has its zone', () => {
    expect(REGION_ZONES).toMatchInlineSnapshot(`
      {
        "ankle-inner": 5,
        "back-low": 1,
        "back-mid": 1,
        "big-toe": 5,
        "buttock": 2,
        "calf": 4,
        "foot-outer": 5,
        "foot-top": 5,
        "groin-fold": 2,
        "hip-side": 2,
        "knee-front": 3,
        "leg-outer": 4,
        "little-toe": 5,
        "shin-inner": 4,
        "sole-heel": 5,
        "thigh-back": 3,
        "thigh-front": 3,
        "thigh-inner": 3,
        "thigh-outer": 3,
      }
    `);
    expect(BODY_REGIONS).toHaveLength(19);
  });
});

describe('legs', () => {
  test.each([
    ['nothing', [], 'none'],
    ['the back on both sides', [mark('back-low'), mark('back-low', ['pain'], 'right')], 'none'],
    ['one leg', [mark('calf'), mark('buttock')], 'one'],
    ['both legs', [mark('calf'), mark('buttock', ['tingling'], 'right')], 'both'],
    ['numbness counts for the legs', [mark('calf'), mark('sole-heel', ['numbness'], 'right')], 'both'],
    ['a mark without a kind does not', [mark('calf'), mark('calf', [], 'right')], 'one'],
    ['the saddle region is no leg', [mark('saddle', ['numbness'], 'right'), mark('calf')], 'one'],
  ])('%s', (_name, marks, legs) => {
    expect(markedLegs(marks)).toBe(legs);
  });
});

test.each([
  ['a saddle mark', [mark('saddle', ['numbness'])], true],
  ['a saddle mark without a kind', [mark('saddle', [])], false],
  ['another mark', [mark('buttock', ['numbness'])], false],
])('%s: %s', (_name, marks, expected) => {
  expect(hasSaddleSign(marks)).toBe(expected);
});

describe('root hint', () => {
  test.each([
    [['buttock', 'leg-outer', 'foot-top', 'big-toe'], 'L5', [0, 5, 0]],
    [['buttock', 'thigh-back', 'calf', 'little-toe'], 'S1', [0, 0, 4]],
    [['thigh-front', 'knee-front', 'shin-inner'], 'L4', [4, 0, 0]],
    [['calf', 'leg-outer'], 'mixed', [0, 1, 1]],
    [['back-low'], null, [0, 0, 0]],
    [['foot-top', 'foot-outer'], 'mixed', [0, 2, 2]],
    [[], null, [0, 0, 0]],
    [['calf'], 'mixed', [0, 0, 1]],
    [['thigh-back', 'sole-heel'], 'S1', [0, 0, 2]],
    [['foot-outer', 'sole-heel', 'leg-outer'], 'S1', [0, 1, 3]],
    [['foot-outer', 'leg-outer'], 'mixed', [0, 1, 2]],
    [['shin-inner', 'ankle-inner'], 'L4', [2, 0, 0]],
    [['ankle-inner', 'thigh-outer'], 'mixed', [2, 1, 0]],
    [['calf', 'calf'], 'mixed', [0, 0, 1]],
  ] as [BodyRegion[], string | null, number[]][])('%j is %s', (marked, root, scores) => {
    const hint = rootHint(marked);
    expect(hint.root).toBe(root);
    expect([hint.scores.L4, hint.scores.L5, hint.scores.S1]).toEqual(scores);
  });
});
