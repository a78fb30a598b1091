import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { Answers } from './answers.ts';
import {
  featuresIn,
  gateSignsFor,
  missingIn,
  openSigns,
  sideOf,
  signsIn,
  suggestionFor,
  ticksOf,
  zoneOf,
} from './reading.ts';

const TODAY = '2026-03-12';
const on = (region: string, side: 'left' | 'right' | 'central' = 'left', kinds = ['pain']) =>
  ({ region, side, kinds }) as NonNullable<Answers['marks']>[number];
const suggest = (answers: Answers, isChecked = false) =>
  suggestionFor(answers, TODAY, DEFAULT_SETTINGS, isChecked);

describe('body chart', () => {
  it('reads the furthest zone of pain and tingling; numbness alone does not count', () => {
    expect(zoneOf(undefined)).toBeNull();
    expect(zoneOf([])).toBe(0);
    expect(zoneOf([on('back-low', 'central')])).toBe(1);
    expect(zoneOf([on('calf'), on('big-toe', 'left', ['numbness'])])).toBe(4);
    expect(zoneOf([on('calf'), on('big-toe', 'left', ['tingling'])])).toBe(5);
  });

  it('reads the side from the buttock down, not from the back', () => {
    expect(sideOf([on('back-low', 'left')])).toBe('none');
    expect(sideOf([on('buttock', 'left')])).toBe('left');
    expect(sideOf([on('buttock', 'left'), on('calf', 'right')])).toBe('both');
  });

  it('asks about both legs only when both are marked', () => {
    expect(gateSignsFor({ marks: [on('calf')] })).not.toContain('bothLegs');
    expect(gateSignsFor({ marks: [on('calf'), on('calf', 'right')] })).toContain('bothLegs');
  });
});

describe('gate', () => {
  it('has no default: an unanswered sign is open, a no is not', () => {
    expect(openSigns({})).toHaveLength(7);
    expect(openSigns({ 'gate.bladder': 'no' })).not.toContain('bladder');
    expect(signsIn({ 'gate.bladder': 'no', 'gate.bowel': 'yes' })).toEqual(['bowel']);
  });

  it('gives no stage while a sign is open, and one again when a therapist has closed it', () => {
    const answers: Answers = { leg: 3, back: 4, 'gate.saddle': 'yes' };
    expect(suggest(answers)).toMatchObject({ stage: null, urgent: true });
    expect(suggest(answers, true)).toMatchObject({ stage: 1, urgent: false });
  });

  it('knows which signs are ticks of a check-in', () => {
    expect(ticksOf(['bothLegs', 'bowel'])).toEqual(['bowel']);
    expect(ticksOf(['bothLegs'])).toEqual([]);
  });
});

describe('stage suggestion from the answers', () => {
  it('waits for both pains', () => {
    expect(suggest({ leg: 5 })).toBeNull();
    expect(suggest({ back: 5 })).toBeNull();
  });

  it('ST1: ten days, back and buttock: early', () => {
    const answers: Answers = {
      leg: 2,
      back: 4,
      onset: { date: '2026-03-02', precision: 'day' },
      marks: [on('buttock')],
      earlier: 0,
    };
    expect(suggest(answers)?.stage).toBe(1);
  });

  it('ST2: leg pain 7 to the foot, sharp, worse with a cough: exacerbating, clear', () => {
    const answers: Answers = {
      leg: 7,
      back: 3,
      onset: { date: '2026-02-20', precision: 'day' },
      marks: [on('little-toe')],
      sharp: 'yes',
      cough: 'yes',
      earlier: 0,
    };
    expect(featuresIn(answers, DEFAULT_SETTINGS)).toEqual(['F1', 'F2', 'F3', 'F4']);
    expect(suggest(answers)).toMatchObject({ stage: 2, confidence: 'clear' });
  });

  it('ST4: 84 days are chronic, 83 are not', () => {
    const base: Answers = { leg: 5, back: 5, earlier: 0 };
    const since = (date: string) => suggest({ ...base, onset: { date, precision: 'day' } })?.stage;
    expect(since('2025-12-18')).toBe(3);
    expect(since('2025-12-19')).not.toBe(3);
  });

  it('ST5: two earlier episodes and four months free: recurring; unknown free time is not', () => {
    const base: Answers = { leg: 3, back: 4, onset: { date: '2026-02-26', precision: 'day' }, earlier: 2 };
    expect(suggest({ ...base, painFreeMonths: 4 })?.stage).toBe(4);
    expect(suggest({ ...base, painFreeMonths: 0 })?.stage).toBe(1);
    expect(suggest(base)?.stage).toBe(1);
  });

  it('takes an onset after today for unknown, not for a negative time', () => {
    expect(suggest({ leg: 5, back: 5, onset: { date: '2026-03-13', precision: 'day' } })?.reasons).toContain(
      'The onset date is not known.',
    );
  });

  it('names every needed answer that is missing; zero and an empty chart are answers', () => {
    expect(missingIn({})).toEqual(['marks', 'leg', 'back', 'numbness', 'onset', 'earlier']);
    expect(missingIn({ marks: [], leg: 0, back: 0, numbness: 0, earlier: 0 })).toEqual(['onset']);
  });
});
