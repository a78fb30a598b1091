import { describe, expect, it } from 'vitest';
import { draftOf, slugsOf } from '#lib/data/programs/library.test-data.ts';
import type { ProgramDraft } from '#lib/data/programs/view.ts';
import { diffDrafts, isEmptyDiff } from './diff-drafts.ts';
import { mergeDrafts } from './merge-drafts.ts';

const base = draftOf(['pelvic-tilt', 'knee-rolls', 'glute-bridge'], ['hip-hinge']);

function withReps(draft: ProgramDraft, slug: string, reps: number): ProgramDraft {
  return {
    ...draft,
    phases: draft.phases.map((phase) => ({
      ...phase,
      items: phase.items.map((item) =>
        item.prescription.exercise === slug
          ? { ...item, prescription: { ...item.prescription, dose: { ...item.prescription.dose, reps } } }
          : item,
      ),
    })),
  };
}

const repsOf = (draft: ProgramDraft, slug: string) =>
  draft.phases.flatMap((phase) => phase.items).find((item) => item.prescription.exercise === slug)
    ?.prescription.dose.reps;

describe('what differs between two drafts', () => {
  it('is nothing for the same draft, whatever its keys', () => {
    const renumbered = draftOf(['pelvic-tilt', 'knee-rolls', 'glute-bridge'], ['hip-hinge']);
    expect(isEmptyDiff(diffDrafts(base, renumbered))).toBe(true);
  });

  it('names what was added, taken out and changed, phase by phase', () => {
    const after = withReps(
      draftOf(['knee-rolls', 'glute-bridge', 'clamshell'], ['hip-hinge']),
      'glute-bridge',
      99,
    );
    const [phase, ...more] = diffDrafts(base, after).phases;
    expect(more).toEqual([]);
    expect(phase).toMatchObject({ position: 1, kind: 'changed', isReordered: false });
    expect(phase?.added.map((one) => one.exercise)).toEqual(['clamshell']);
    expect(phase?.removed.map((one) => one.exercise)).toEqual(['pelvic-tilt']);
    expect(phase?.changed.map((one) => [one.after.exercise, one.after.dose.reps])).toEqual([
      ['glute-bridge', 99],
    ]);
  });

  it('tells another order, a new phase and one that is gone', () => {
    const other = draftOf(['knee-rolls', 'pelvic-tilt', 'glute-bridge'], ['hip-hinge'], ['clamshell']);
    expect(diffDrafts(base, other).phases).toMatchObject([
      { position: 1, kind: 'changed', isReordered: true, added: [], removed: [], changed: [] },
      { position: 3, kind: 'added' },
    ]);
    expect(diffDrafts(other, base).phases.at(-1)).toMatchObject({ position: 3, kind: 'removed' });
  });

  it('tells another gate, another length, another name and another note', () => {
    const after: ProgramDraft = {
      ...base,
      title: 'New name',
      phases: base.phases.map((phase, index) =>
        index === 0
          ? {
              ...phase,
              title: 'Start',
              weeks: 3,
              gate: [{ kind: 'pain-max', value: 4 }],
              items: phase.items.map((item) => ({ ...item, note: 'Slowly' })),
            }
          : phase,
      ),
    };
    expect(diffDrafts(base, after)).toMatchObject({
      title: { before: 'Test', after: 'New name' },
      phases: [
        {
          isRenamed: true,
          weeks: { before: 2, after: 3 },
          isGateChanged: true,
          notes: ['pelvic-tilt', 'knee-rolls', 'glute-bridge'],
        },
      ],
    });
  });
});

describe('two therapists’ changes together', () => {
  it('keeps my change and takes theirs where I changed nothing', () => {
    const mine = withReps(base, 'glute-bridge', 20);
    const theirs = withReps(withReps(base, 'glute-bridge', 5), 'knee-rolls', 7);
    const merged = mergeDrafts(base, mine, theirs);
    expect(repsOf(merged, 'glute-bridge')).toBe(20);
    expect(repsOf(merged, 'knee-rolls')).toBe(7);
  });

  it('takes their additions along, and what they took out unless I changed it', () => {
    const mine = withReps(base, 'pelvic-tilt', 20);
    const theirs = draftOf(['glute-bridge', 'clamshell'], ['hip-hinge']);
    expect(slugsOf(mergeDrafts(base, mine, theirs).phases[0]?.items)).toEqual([
      'pelvic-tilt',
      'glute-bridge',
      'clamshell',
    ]);
  });

  it('keeps out what I took out, and keeps what I added', () => {
    const mine = draftOf(['pelvic-tilt', 'glute-bridge', 'mini-squat'], ['hip-hinge']);
    const merged = mergeDrafts(base, mine, withReps(base, 'glute-bridge', 5));
    expect(slugsOf(merged.phases[0]?.items)).toEqual(['pelvic-tilt', 'glute-bridge', 'mini-squat']);
    expect(repsOf(merged, 'glute-bridge')).toBe(5);
  });

  it('keeps a phase of either, and drops one that they dropped and I left alone', () => {
    const three = draftOf(['pelvic-tilt'], ['hip-hinge'], ['clamshell']);
    const two = draftOf(['pelvic-tilt'], ['hip-hinge']);
    expect(mergeDrafts(two, two, three).phases).toHaveLength(3);
    expect(mergeDrafts(two, three, two).phases).toHaveLength(3);
    expect(mergeDrafts(three, three, two).phases).toHaveLength(2);
    expect(mergeDrafts(three, two, three).phases).toHaveLength(2);
  });

  it('gives every item a key of its own', () => {
    const theirs = draftOf(['pelvic-tilt', 'knee-rolls', 'glute-bridge'], ['hip-hinge', 'pelvic-tilt']);
    const keys = mergeDrafts(base, base, theirs).phases.flatMap((phase) =>
      phase.items.map((item) => item.key),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
