import { describe, expect, it } from 'vitest';
import type { ProgramRecord, VersionRecord } from '#lib/data/episodes/episode-record.ts';
import { halfSpan, usualVersion } from './half-span.ts';

const version = (number: number, effectiveFrom: string, halfUntil: string | null = null): VersionRecord => ({
  id: `v${number}`,
  version: number,
  effectiveFrom,
  fromToday: false,
  halfUntil,
  phases: [{ id: 'p', position: 1, title: 'Calm', weeks: null, minDays: 7, gate: [], items: [] }],
});

const program = (versions: VersionRecord[], endsOn: string | null = null): ProgramRecord => ({
  id: 'g',
  title: 'Steady',
  templateSlug: null,
  startsOn: '2026-03-02',
  endsOn,
  phaseStarts: [{ position: 1, startedOn: '2026-03-02' }],
  versions,
});

/** Half the dose from Thursday 5 to Saturday 7. */
const HALVED = [version(1, '2026-03-02'), version(2, '2026-03-05', '2026-03-07'), version(3, '2026-03-08')];
const SPAN = { from: '2026-03-05', until: '2026-03-07' };

describe('the half dose of a date', () => {
  it.each([
    ['2026-03-04', SPAN],
    ['2026-03-05', SPAN],
    ['2026-03-07', { from: '2026-03-07', until: '2026-03-07' }],
    ['2026-03-08', null],
  ])('on %s is %o', (date, span) => {
    expect(halfSpan(program(HALVED), date)).toEqual(span);
  });

  it('ends where a newer version ends it', () => {
    expect(halfSpan(program([...HALVED, version(4, '2026-03-06')]), '2026-03-04')).toEqual({
      from: '2026-03-05',
      until: '2026-03-05',
    });
    expect(halfSpan(program([...HALVED, version(4, '2026-03-05')]), '2026-03-04')).toBeNull();
  });

  it('goes on over a newer version that is half as well', () => {
    const changed = [...HALVED, version(4, '2026-03-06', '2026-03-07'), version(5, '2026-03-08')];
    expect(halfSpan(program(changed), '2026-03-05')).toEqual(SPAN);
  });

  it('does not outlive its program', () => {
    expect(halfSpan(program(HALVED, '2026-03-06'), '2026-03-05')).toEqual({
      from: '2026-03-05',
      until: '2026-03-06',
    });
  });
});

describe('the usual version of a date', () => {
  const usual = (versions: VersionRecord[], date: string) => usualVersion(program(versions), date)?.version;

  it('is the one that brings the usual dose back while half of it counts', () => {
    expect(['2026-03-04', '2026-03-05', '2026-03-07', '2026-03-08'].map((day) => usual(HALVED, day))).toEqual(
      [1, 3, 3, 3],
    );
  });

  it('is the changed one when the plan was changed meanwhile', () => {
    const changed = [...HALVED, version(4, '2026-03-06', '2026-03-07'), version(5, '2026-03-08')];
    expect(usual(changed, '2026-03-06')).toBe(5);
  });

  it('is the first one before anything counts, and none in a program without a version', () => {
    expect(usual(HALVED, '2026-02-01')).toBe(1);
    expect(usual([], '2026-03-05')).toBeUndefined();
  });
});
