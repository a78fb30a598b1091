import { describe, expect, it } from 'vitest';
import { itemOf, libraryFor, slugsOf } from '#lib/data/programs/library.test-data.ts';
import { burdenOf, inFewestMoves } from './burden.ts';

const { find } = libraryFor();
const items = (...slugs: string[]) => slugs.map(itemOf);

describe('burden of a phase', () => {
  it('adds up what is planned and leaves out relief and breaks', () => {
    const planned = burdenOf(items('prone-press-up', 'hip-hinge'), find);
    const withRelief = items('prone-press-up', 'hip-hinge', 'side-lying-rest', 'move-break');
    expect(burdenOf(withRelief, find)).toEqual(planned);
    expect(planned).toMatchObject({ exercises: 2, times: 4, positionChanges: 1 });
    expect(planned.perDay).toBeGreaterThan(planned.perSession);
  });

  it('is nothing without items', () => {
    expect(burdenOf([], find)).toEqual({
      perSession: 0,
      perDay: 0,
      times: 0,
      exercises: 0,
      positionChanges: 0,
      equipment: [],
    });
  });

  it('grows with the dose', () => {
    const [item] = items('prone-press-up');
    if (!item) throw new Error('one item expected');
    const { timesPerDay } = item.prescription;
    const doubled = { ...item, prescription: { ...item.prescription, timesPerDay: 2 * timesPerDay } };
    const [once, twice] = [burdenOf([item], find), burdenOf([doubled], find)];
    expect(twice.perDay).toBeGreaterThan(once.perDay);
    expect(twice.perSession).toBe(once.perSession);
  });
});

describe('order with fewest moves', () => {
  const mixed = items(
    'hip-hinge',
    'pelvic-tilt',
    'sit-to-stand',
    'prone-press-up',
    'mini-squat',
    'glute-bridge',
  );

  it('keeps everything on the floor together and the first position first', () => {
    const ordered = inFewestMoves(mixed, find);
    expect(slugsOf(ordered).slice(0, 2)).toEqual(['hip-hinge', 'mini-squat']);
    expect(slugsOf(ordered).slice(2, 5)).toEqual(['pelvic-tilt', 'glute-bridge', 'prone-press-up']);
    expect(burdenOf(ordered, find).positionChanges).toBeLessThan(burdenOf(mixed, find).positionChanges);
  });

  it('loses and doubles nothing', () => {
    expect(slugsOf(inFewestMoves(mixed, find)).sort()).toEqual(slugsOf(mixed).sort());
  });

  it('leaves an order alone that is already best', () => {
    const best = items('pelvic-tilt', 'glute-bridge', 'hip-hinge');
    expect(inFewestMoves(best, find)).toEqual(best);
  });
});
