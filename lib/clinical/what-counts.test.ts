import { describe, expect, it } from 'vitest';
import { whatCounts } from './what-counts.ts';

type Report = Parameters<typeof whatCounts>[0][number];

const report = (id: string, given: Partial<Report> = {}): Report => ({
  id,
  date: '2026-03-04',
  source: 'patient',
  leg: null,
  back: null,
  zone: null,
  supersedesId: null,
  ...given,
});
const log = (reportId: string, exercise: string, done: number, date = '2026-03-04') => ({
  reportId,
  date,
  exercise,
  done,
});

describe('what counts', () => {
  it('is everything, while nothing was corrected and nothing came on paper', () => {
    const reports = [report('a', { leg: 3 }), report('b', { leg: 4 })];
    const logs = [log('a', 'bridge', 1), log('b', 'bridge', 1)];
    expect(whatCounts(reports, logs)).toEqual({ reports, logs });
  });

  it('is the correction, not what it corrects', () => {
    const reports = [
      report('a', { source: 'staff', leg: 3 }),
      report('b', { source: 'staff', leg: 4, supersedesId: 'a' }),
    ];
    const logs = [log('a', 'bridge', 1), log('b', 'bridge', 2)];
    expect(whatCounts(reports, logs)).toEqual({ reports: [reports[1]], logs: [logs[1]] });
  });

  it('is the own answer before the paper’s, whichever came first; what only the paper says stays', () => {
    const paper = report('paper', { source: 'staff', leg: 5, back: 2, zone: 3 });
    const phone = report('phone', { leg: 0, zone: 0 });
    for (const reports of [
      [paper, phone],
      [phone, paper],
    ]) {
      const counted = whatCounts(reports, []).reports;
      expect(counted.find(({ id }) => id === 'phone')).toEqual(phone);
      expect(counted.find(({ id }) => id === 'paper')).toEqual({ ...paper, leg: null, zone: null });
    }
  });

  it('counts an exercise of a day once, by the phone; others and other days by the paper', () => {
    const reports = [report('paper', { source: 'staff' }), report('phone')];
    const logs = [
      log('paper', 'bridge', 2),
      log('paper', 'bridge', 1, '2026-03-05'),
      log('paper', 'walk', 1),
      log('phone', 'bridge', 1),
      log('phone', 'bridge', 1),
    ];
    expect(whatCounts(reports, logs).logs).toEqual(logs.slice(1));
  });

  it('lets the tick on paper stand beside a skip on the phone', () => {
    const logs = [log('paper', 'bridge', 1), log('phone', 'bridge', 0)];
    expect(whatCounts([report('paper', { source: 'staff' }), report('phone')], logs).logs).toEqual(logs);
  });

  it('looks at the paper entry that counts, not at one that was corrected', () => {
    const reports = [
      report('first', { source: 'staff', leg: 5 }),
      report('second', { source: 'staff', leg: 6, back: 1, supersedesId: 'first' }),
      report('phone', { leg: 2 }),
    ];
    expect(whatCounts(reports, []).reports.map(({ id, leg, back }) => [id, leg, back])).toEqual([
      ['second', null, 1],
      ['phone', 2, null],
    ]);
  });
});
