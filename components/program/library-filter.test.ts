import { describe, expect, it } from 'vitest';
import { avoiding, libraryFor } from '#lib/data/programs/library.test-data.ts';
import { matching, NO_FILTER } from './library-filter.ts';

const { exercises } = libraryFor();
const found = (filter: Partial<typeof NO_FILTER>, stage = 2) =>
  matching(exercises, { ...NO_FILTER, ...filter }, stage).map((exercise) => exercise.slug);

describe('searching the library', () => {
  it('shows everything without a filter', () => {
    expect(found({})).toHaveLength(66);
  });

  it('finds by words of the name or another name, in any order and case', () => {
    expect(found({ words: 'PRESS' })).toContain('prone-press-up');
    expect(found({ words: 'sphinx' })).toEqual(['prone-on-elbows']);
    expect(found({ words: 'supine slider' })).toEqual(['sciatic-slider-supine']);
    expect(found({ words: 'somersault' })).toEqual([]);
  });

  it('joins filters', () => {
    const both = found({ direction: 'extension', position: 'prone' });
    expect(both).toContain('prone-press-up');
    expect(both).not.toContain('standing-back-bend');
  });

  it('keeps to the patient’s stage when asked', () => {
    expect(found({ isForStage: true }, 2)).not.toContain('dead-bug');
    expect(found({ isForStage: true }, 3)).toContain('dead-bug');
  });

  it('leaves out what needs equipment when asked', () => {
    expect(found({ isWithoutEquipment: true })).not.toContain('aqua-walk');
    expect(found({ isWithoutEquipment: true })).toContain('pelvic-tilt');
  });

  it('puts what speaks against this patient last', () => {
    const list = matching(libraryFor(avoiding('wrist')).exercises, { ...NO_FILTER, words: 'press' }, 2);
    const slugs = list.map((exercise) => exercise.slug);
    expect(slugs.slice(-2)).toEqual(['prone-press-up', 'prone-press-up-sag']);
    expect(slugs.length).toBeGreaterThan(2);
  });
});
