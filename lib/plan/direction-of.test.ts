import { describe, expect, it } from 'vitest';
import type { Movement, Response } from '#lib/data/programs/view.ts';
import { directionOf, precautionsAfter } from './direction-of.ts';

const tested = (given: Partial<Record<Movement, Response>>) => ({
  extension: null,
  flexion: null,
  side: null,
  ...given,
});

describe('the direction that a test suggests', () => {
  it.each([
    [{ extension: 'centralized', flexion: 'peripheralized' }, 'extension'],
    [{ extension: 'eased', flexion: 'centralized' }, 'flexion'],
    [{ side: 'eased' }, 'side'],
    [{ extension: 'no-effect', flexion: 'worse', side: 'peripheralized' }, 'none'],
    [{ extension: 'no-effect' }, 'none'],
  ] as const)('%o: %s', (responses, direction) => {
    expect(directionOf(tested(responses))).toBe(direction);
  });
});

describe('precautions after a test', () => {
  it('hold the movement that sent symptoms down', () => {
    expect(precautionsAfter(['osteoporosis'], tested({ flexion: 'peripheralized' }))).toEqual([
      'osteoporosis',
      'flexion-worsens',
    ]);
  });

  it('drop it once the movement does so no more, and leave an untested one alone', () => {
    const before = ['flexion-worsens', 'extension-worsens'];
    expect(precautionsAfter(before, tested({ flexion: 'no-effect' }))).toEqual(['extension-worsens']);
  });

  it('name it once', () => {
    expect(precautionsAfter(['flexion-worsens'], tested({ flexion: 'peripheralized' }))).toEqual([
      'flexion-worsens',
    ]);
  });

  it('are not added for a movement that only hurts more', () => {
    expect(precautionsAfter([], tested({ flexion: 'worse', side: 'peripheralized' }))).toEqual([]);
  });
});
