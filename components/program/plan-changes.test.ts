import { describe, expect, it } from 'vitest';
import { draftOf, itemOf } from '#lib/data/programs/library.test-data.ts';
import { planChanges } from '#lib/plan/diff-drafts.ts';
import { setDoseField } from './dose-fields.ts';
import { addItem, editItem, removeItem } from './draft-edit.ts';

const before = draftOf(['pelvic-tilt', 'knee-rolls']);

describe('what changes for the patient', () => {
  it('is nothing in the same plan, whatever its order', () => {
    const turned = draftOf(['knee-rolls', 'pelvic-tilt']);
    expect(planChanges(before.phases[0], turned.phases[0])).toEqual({ added: [], removed: [], changed: [] });
  });

  it('tells new, gone and changed exercises apart', () => {
    const fewer = editItem(before, 'pelvic-tilt', (item) => ({
      ...item,
      prescription: setDoseField(item.prescription, 'reps', 5),
    }));
    const after = addItem(removeItem(fewer, 'knee-rolls'), 0, itemOf('cat-camel'));
    const { added, removed, changed } = planChanges(before.phases[0], after.phases[0]);
    expect(added.map((one) => one.exercise)).toEqual(['cat-camel']);
    expect(removed.map((one) => one.exercise)).toEqual(['knee-rolls']);
    expect(changed).toMatchObject([
      { before: { exercise: 'pelvic-tilt' }, after: { exercise: 'pelvic-tilt', dose: { reps: 5 } } },
    ]);
  });

  it('takes everything of a first program as new', () => {
    expect(planChanges(undefined, before.phases[0]).added).toHaveLength(2);
  });
});
