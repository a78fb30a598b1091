import { describe, expect, it } from 'vitest';
import { draftOf, itemOf, slugsOf } from '#lib/data/programs/library.test-data.ts';
import {
  addItem,
  addPhase,
  editItem,
  findItem,
  isSameDraft,
  moveItem,
  newKey,
  removeItem,
  removePhase,
  swapItem,
} from './draft-edit.ts';

const THREE = ['pelvic-tilt', 'knee-rolls', 'cat-camel'] as const;
const draft = () => draftOf(THREE, ['bird-dog']);
const first = (one: ReturnType<typeof draft>) => slugsOf(one.phases[0]?.items);

describe('editing a draft', () => {
  it('finds an item with its place', () => {
    expect(findItem(draft(), 'bird-dog')).toMatchObject({ phase: 1, index: 0 });
    expect(findItem(draft(), 'nowhere')).toBeNull();
  });

  it('changes one item and leaves the rest and the draft before as they were', () => {
    const before = draft();
    const after = editItem(before, 'knee-rolls', (item) => ({ ...item, note: 'Slowly' }));
    expect(after.phases[0]?.items.map((item) => item.note)).toEqual([null, 'Slowly', null]);
    expect(isSameDraft(before, draft())).toBe(true);
    expect(isSameDraft(before, after)).toBe(false);
  });

  it('takes an item out', () => {
    expect(first(removeItem(draft(), 'knee-rolls'))).toEqual(['pelvic-tilt', 'cat-camel']);
    expect(isSameDraft(removeItem(draft(), 'nowhere'), draft())).toBe(true);
  });

  it('adds at the end or at a place, and never the same exercise twice in a phase', () => {
    expect(first(addItem(draft(), 0, itemOf('bird-dog')))).toEqual([...THREE, 'bird-dog']);
    expect(first(addItem(draft(), 0, itemOf('bird-dog'), 1))).toEqual([
      'pelvic-tilt',
      'bird-dog',
      'knee-rolls',
      'cat-camel',
    ]);
    expect(first(addItem(draft(), 0, itemOf('cat-camel')))).toEqual(THREE);
  });

  it.each([
    [0, ['knee-rolls', 'pelvic-tilt', 'cat-camel']],
    [1, THREE],
    [2, ['pelvic-tilt', 'cat-camel', 'knee-rolls']],
    [-1, ['knee-rolls', 'pelvic-tilt', 'cat-camel']],
    [9, ['pelvic-tilt', 'cat-camel', 'knee-rolls']],
  ])('moves the middle item to place %i', (to, expected) => {
    expect(first(moveItem(draft(), 'knee-rolls', to))).toEqual(expected);
  });

  it('forgets the reason for keeping an exercise that is swapped', () => {
    const kept = editItem(draft(), 'knee-rolls', (item) => ({ ...item, keptReason: 'Tried today' }));
    const swapped = swapItem(kept, 'knee-rolls', itemOf('glute-bridge').prescription);
    expect(findItem(swapped, 'knee-rolls')?.item).toMatchObject({
      prescription: { exercise: 'glute-bridge' },
      keptReason: null,
    });
  });

  it('makes keys that are free', () => {
    const key = newKey(draft(), 'bird-dog');
    const added = addItem(draft(), 0, { ...itemOf('bird-dog'), key });
    expect(newKey(added, 'bird-dog')).not.toBe(key);
  });

  it('adds a phase like the one before, and takes one out', () => {
    const longer = addPhase(draft(), 'Load');
    expect(longer.phases[2]).toEqual({
      title: 'Load',
      weeks: 2,
      minDays: 7,
      gate: [{ kind: 'cg', minDays: 7 }],
      items: [],
    });
    expect(isSameDraft(removePhase(longer, 2), draft())).toBe(true);
  });
});
