import { describe, expect, it } from 'vitest';
import { isFresh, type KeptPlace, openEntries, parsePlace, resumeIn } from './kept-place.ts';
import { type Playable, sequenceOf } from './sequence.ts';

const HOUR = 3_600_000;

const place: KeptPlace = {
  owner: 'a',
  date: '2026-03-12',
  timezone: 'Europe/London',
  choice: 'usual',
  programVersionId: null,
  items: [
    { itemId: 'i1', exercise: 'pelvic-tilt', units: 3 },
    { itemId: 'i2', exercise: 'glute-bridge', units: 3 },
    { itemId: 'i3', exercise: 'bird-dog', units: 3 },
  ],
  current: 1,
  units: { 0: 3, 1: 1 },
  marks: { 1: { pain: 4 } },
  segment: { kind: 'rep', unit: 1, elapsed: 2.5 },
  reported: [],
  savedAt: 10 * HOUR,
};

const playable = (reps: number): Playable => ({
  position: 'supine',
  secondsPerRep: 4,
  prescription: {
    side: 'none',
    dose: {
      kind: 'reps',
      sets: 1,
      reps,
      setReps: null,
      holdSeconds: null,
      minutes: null,
      meters: null,
      restSeconds: 0,
      loadKg: null,
      perSide: false,
    },
  },
});

describe('isFresh', () => {
  const at = (ms: number, date = '2026-03-12') => isFresh(place, { ms, date });

  it('lasts four hours', () => {
    expect(at(10 * HOUR)).toBe(true);
    expect(at(14 * HOUR - 1)).toBe(true);
    expect(at(14 * HOUR)).toBe(false);
  });

  it('ends with the day, and with a clock that ran backward', () => {
    expect(at(11 * HOUR, '2026-03-13')).toBe(false);
    expect(at(10 * HOUR - 1)).toBe(false);
  });

  it('is over once the routine is finished', () => {
    expect(isFresh({ ...place, segment: null }, { ms: 10 * HOUR, date: '2026-03-12' })).toBe(false);
  });
});

describe('parsePlace', () => {
  it('reads what was written', () => {
    expect(parsePlace(JSON.stringify(place))).toEqual(place);
  });

  it.each([null, '', '{', '[]', '{"owner":"a"}', 'null'])('takes %j as nothing kept', (text) => {
    expect(parsePlace(text)).toBeNull();
  });
});

describe('resumeIn', () => {
  it('finds the same repetition in the same list', () => {
    const sequence = sequenceOf([playable(3), playable(3), playable(3)]);
    const resumed = resumeIn(place, ['i1', 'i2', 'i3'], sequence);
    expect(sequence[resumed?.state.at ?? -1]).toMatchObject({ item: 1, unit: 1, kind: 'rep' });
    expect(resumed?.state).toMatchObject({ elapsed: 2.5, units: { 0: 3, 1: 1 }, marks: { 1: { pain: 4 } } });
  });

  it('moves along when a finished exercise is no longer in the list', () => {
    const sequence = sequenceOf([playable(3), playable(3)]);
    const resumed = resumeIn({ ...place, reported: [0] }, ['i2', 'i3'], sequence);
    expect(resumed).toMatchObject({ state: { units: { 0: 1 }, marks: { 0: { pain: 4 } } }, reported: [] });
    expect(sequence[resumed?.state.at ?? -1]).toMatchObject({ item: 0, unit: 1 });
  });

  it('starts the exercise again when the repetition is gone', () => {
    const sequence = sequenceOf([playable(3), playable(1), playable(3)]);
    const resumed = resumeIn(place, ['i1', 'i2', 'i3'], sequence);
    expect(sequence[resumed?.state.at ?? -1]).toMatchObject({ item: 1, kind: 'ready' });
    expect(resumed?.state.elapsed).toBe(0);
  });

  it('gives up when the exercise under way is gone', () => {
    expect(resumeIn(place, ['i1', 'i3'], sequenceOf([playable(3), playable(3)]))).toBeNull();
  });
});

describe('openEntries', () => {
  it('leaves out what was reported and the exercise under way', () => {
    expect(openEntries(place, false).map(({ item }) => item)).toEqual([0]);
    expect(openEntries({ ...place, reported: [0] }, false)).toEqual([]);
  });

  it('takes the exercise under way as left behind once the place is over', () => {
    expect(openEntries({ ...place, reported: [0] }, true)).toEqual([
      { item: 1, entry: { exercise: 'glute-bridge', done: 0.5, pain: 4 } },
    ]);
  });
});
