import { describe, expect, it } from 'vitest';
import { catalogExercise } from '#lib/data/exercises/catalog-exercises.ts';
import { warningsOf } from './catalog-programs.ts';
import { factsOf } from './facts.test-data.ts';
import type { PrecautionTag } from './view.ts';

const against = (slug: string, tags: PrecautionTag[] = [], more: Parameters<typeof factsOf>[0] = {}) =>
  warningsOf(slug, factsOf({ precautions: new Set(tags), ...more }));

describe('warnings of an exercise', () => {
  it('says nothing where nothing speaks against it', () => {
    expect(against('belly-breathing')).toEqual([]);
  });

  it('is a conflict while a precaution of the exercise is on record', () => {
    expect(against('prone-press-up', ['wrist'], { direction: 'extension' })).toEqual([
      { level: 'conflict', code: 'precaution', tag: 'wrist' },
    ]);
  });

  it('is a note where care is enough', () => {
    expect(against('prone-press-up', ['stenosis'], { direction: 'extension' })).toEqual([
      { level: 'note', code: 'precaution', tag: 'stenosis' },
    ]);
  });

  it('names the movement that worsens', () => {
    expect(against('prone-press-up', ['extension-worsens'], { direction: 'extension' })).toEqual([
      { level: 'conflict', code: 'direction-worsens', tag: 'extension-worsens' },
    ]);
  });

  it('asks for a test until that very direction was tested', () => {
    const test = { level: 'note', code: 'test-first', tag: null };
    expect(against('prone-lying')).toEqual([test]);
    expect(against('prone-lying', [], { direction: 'flexion' })).toEqual([test]);
    expect(against('prone-lying', [], { direction: 'extension' })).toEqual([]);
  });

  it('tells exercises that a stage does with care from those it does not do', () => {
    expect(against('hip-hinge', [], { stage: 2 })).toEqual([
      { level: 'note', code: 'caution-stage', tag: null },
    ]);
    expect(against('dead-bug', [], { stage: 2 })).toEqual([
      { level: 'conflict', code: 'off-stage', tag: null },
    ]);
    expect(against('dead-bug', [], { stage: 3 })).toEqual([]);
  });

  it('holds back every exercise while the record has what none may be given with', () => {
    expect(against('belly-breathing', ['suspected-fracture'])).toEqual([
      { level: 'conflict', code: 'precaution', tag: 'suspected-fracture' },
    ]);
  });

  it('does not repeat an open red flag for each exercise', () => {
    expect(against('belly-breathing', ['open-red-flag'], { hasOpenRedFlag: true })).toEqual([]);
  });

  it('knows no warnings of an exercise that the catalog does not have', () => {
    expect(catalogExercise('somersault')).toBeNull();
    expect(against('somersault')).toBeNull();
  });
});
