import { describe, expect, it } from 'vitest';
import { runningMedian } from './running-median.ts';

const on = (day: number, value: number) => ({ on: `2026-03-${String(day).padStart(2, '0')}`, value });

describe('runningMedian', () => {
  it('needs three reports: two are not enough', () => {
    const reports = [on(1, 6), on(2, 4), on(3, 5)];
    expect(runningMedian(reports, ['2026-03-02', '2026-03-03'])).toEqual([null, 5]);
  });
  it('looks back seven days, the day itself included', () => {
    const reports = [on(1, 0), on(5, 8), on(7, 8)];
    expect(runningMedian(reports, ['2026-03-07', '2026-03-08'])).toEqual([8, null]);
  });
  it('takes the mean of the two middle values', () => {
    expect(runningMedian([on(1, 4), on(2, 5), on(3, 6), on(4, 7)], ['2026-03-04'])).toEqual([5.5]);
  });
  it('never looks ahead', () => {
    expect(runningMedian([on(4, 9), on(5, 9), on(6, 9)], ['2026-03-03', '2026-03-05'])).toEqual([null, null]);
  });
});
