import { describe, expect, it } from 'vitest';
import {
  avoiding,
  draftOf,
  itemOf,
  libraryFor,
  templateDraft,
} from '#lib/data/programs/library.test-data.ts';
import { easierFor, harderFor, openConflicts, withCare } from './conflicts.ts';

const NONE: ReadonlySet<string> = new Set();

describe('conflicts of a draft', () => {
  it('counts those about which nothing was decided', () => {
    const { find } = libraryFor({ direction: 'extension', ...avoiding('wrist') });
    const draft = draftOf(['prone-press-up', 'belly-breathing']);
    expect(openConflicts(draft, find, false).map((item) => item.key)).toEqual(['prone-press-up']);
    const [item] = draft.phases[0]?.items ?? [];
    if (item) item.keptReason = 'On fists';
    expect(openConflicts(draft, find, false)).toEqual([]);
  });

  it('counts an exercise that the library does not have any more', () => {
    const { find } = libraryFor();
    const draft = draftOf(['belly-breathing']);
    expect(openConflicts(draft, find, false)).toEqual([]);
    expect(openConflicts(draft, () => undefined, false)).toHaveLength(1);
  });

  it('takes one reason for the stage of a whole program', () => {
    const { find } = libraryFor({ stage: 2 });
    const draft = templateDraft('P3A');
    expect(openConflicts(draft, find, false).length).toBeGreaterThan(0);
    expect(openConflicts(draft, find, true)).toEqual([]);
  });

  it('names what the stage does with care once, however often it comes', () => {
    const { find } = libraryFor({ stage: 2 });
    expect(withCare(draftOf(['hip-hinge', 'clamshell'], ['hip-hinge']), find).map((one) => one.slug)).toEqual(
      ['hip-hinge'],
    );
  });
});

describe('the next easier exercise', () => {
  it('is the library’s neighbor', () => {
    expect(easierFor(itemOf('prone-press-up'), NONE, libraryFor().find)?.slug).toBe('prone-on-elbows');
    expect(harderFor(itemOf('prone-lying'), NONE, libraryFor().find)?.slug).toBe('prone-on-elbows');
  });

  it('passes over what the phase has and what a precaution speaks against', () => {
    const item = itemOf('prone-press-up');
    expect(easierFor(item, new Set(['prone-on-elbows']), libraryFor().find)?.slug).toBe('prone-lying');
    expect(easierFor(item, NONE, libraryFor(avoiding('shoulder')).find)?.slug).toBe('prone-lying');
    expect(easierFor(item, NONE, libraryFor(avoiding('pregnancy')).find)).toBeNull();
  });
});
