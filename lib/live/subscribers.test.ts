import { describe, expect, it } from 'vitest';
import { type Change, Subscribers } from './subscribers.ts';

function heardBy(): { changes: Change[]; hear: (change: Change) => void } {
  const changes: Change[] = [];
  return { changes, hear: (change) => changes.push(change) };
}

describe('subscribers', () => {
  it('hear their own clinic and no other', () => {
    const all = new Subscribers();
    const [here, there] = [heardBy(), heardBy()];
    all.add('here', here.hear);
    all.add('there', there.hear);
    all.tell('here e1');
    expect(here.changes).toEqual([{ episodeId: 'e1' }]);
    expect(there.changes).toEqual([]);
  });

  it('hear of nothing after they left, and leave nothing behind', () => {
    const all = new Subscribers();
    const [one, other] = [heardBy(), heardBy()];
    const leave = all.add('here', one.hear);
    all.add('here', other.hear);
    leave();
    leave();
    all.tell('here e1');
    expect(one.changes).toEqual([]);
    expect(other.changes).toHaveLength(1);
    expect(all.size).toBe(1);
  });

  it('are all told when something may have been missed', () => {
    const all = new Subscribers();
    const [here, there] = [heardBy(), heardBy()];
    all.add('here', here.hear);
    all.add('there', there.hear);
    all.tellAll();
    expect([...here.changes, ...there.changes]).toEqual([{ episodeId: null }, { episodeId: null }]);
  });

  it('take what is no message of ours for nothing', () => {
    const all = new Subscribers();
    const here = heardBy();
    all.add('here', here.hear);
    all.tell('');
    all.tell('somewhere e1');
    expect(here.changes).toEqual([]);
    all.tell('here');
    expect(here.changes).toEqual([{ episodeId: null }]);
  });
});
