import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openStop, stopRecord, updateStop } from './stop-record.ts';

/** The browser's storage, as far as it is used here. */
function browserStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

/** The page says whose it is. */
function pageOf(owner: string) {
  vi.stubGlobal('document', { querySelector: () => ({ content: owner }) });
}

const record = { clientId: 'w1', ticks: ['saddle' as const], madeAt: '2026-03-12T07:42:00.000Z' };

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('localStorage', browserStorage());
  pageOf('ann');
});

describe('the stop record', () => {
  it('stays until the advice was understood and the server was told', () => {
    openStop(record);
    updateStop('w1', { isUnderstood: true });
    expect(stopRecord()).toMatchObject({ isUnderstood: true, toldAt: null });
    updateStop('w1', { toldAt: '2026-03-12T07:42:03.000Z' });
    expect(stopRecord()).toBeNull();
  });

  it('stays in the other order too', () => {
    openStop(record);
    updateStop('w1', { toldAt: '2026-03-12T07:42:03.000Z' });
    expect(stopRecord()).toMatchObject({ isUnderstood: false });
    updateStop('w1', { isUnderstood: true });
    expect(stopRecord()).toBeNull();
  });

  it('is not touched by word of another warning', () => {
    openStop(record);
    updateStop('w2', { isUnderstood: true, toldAt: '2026-03-12T07:42:03.000Z' });
    expect(stopRecord()).toMatchObject({ clientId: 'w1', isUnderstood: false });
  });

  it('is not shown to another person on the same phone', () => {
    openStop(record);
    pageOf('bob');
    expect(stopRecord()).toBeNull();
    pageOf('ann');
    expect(stopRecord()).toMatchObject({ clientId: 'w1' });
  });

  it('is the same object while nothing changes', () => {
    openStop(record);
    expect(stopRecord()).toBe(stopRecord());
  });
});
