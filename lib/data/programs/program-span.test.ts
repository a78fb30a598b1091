import { describe, expect, it } from 'vitest';
import { makeRoom } from './program-span.ts';

describe('makeRoom', () => {
  const running = { id: 'running', startsOn: '2026-03-02', endsOn: null };
  const from = (startsOn: string) => ({ today: '2026-03-06', startsOn });

  it('ends the program in force the day before', () => {
    expect(makeRoom([running], from('2026-03-10'))).toEqual([{ id: 'running', endsOn: '2026-03-09' }]);
  });

  it('leaves a program alone that ends before anyway', () => {
    expect(makeRoom([{ ...running, endsOn: '2026-03-09' }], from('2026-03-10'))).toEqual([]);
    expect(makeRoom([{ ...running, endsOn: '2026-03-08' }], from('2026-03-10'))).toEqual([]);
  });

  it('cuts a planned end that would reach into the new program', () => {
    expect(makeRoom([{ ...running, endsOn: '2026-03-10' }], from('2026-03-10'))).toEqual([
      { id: 'running', endsOn: '2026-03-09' },
    ]);
  });

  it('lets a program that has not begun end before it starts, whenever the new one begins', () => {
    const waiting = { id: 'waiting', startsOn: '2026-03-10', endsOn: null };
    for (const startsOn of ['2026-03-06', '2026-03-10', '2026-03-20']) {
      expect(makeRoom([waiting], from(startsOn))).toEqual([{ id: 'waiting', endsOn: '2026-03-09' }]);
    }
  });

  it('keeps a program that began today until the new one begins', () => {
    const begun = { id: 'begun', startsOn: '2026-03-06', endsOn: null };
    expect(makeRoom([begun], from('2026-03-06'))).toEqual([{ id: 'begun', endsOn: '2026-03-05' }]);
    expect(makeRoom([begun], from('2026-03-07'))).toEqual([{ id: 'begun', endsOn: '2026-03-06' }]);
  });

  it('gives back the days that were freed for a program that never began', () => {
    const cut = { ...running, endsOn: '2026-03-08' };
    const waiting = { id: 'waiting', startsOn: '2026-03-09', endsOn: null };
    expect(makeRoom([cut, waiting], from('2026-03-12'))).toEqual([
      { id: 'waiting', endsOn: '2026-03-08' },
      { id: 'running', endsOn: '2026-03-11' },
    ]);
  });
});
