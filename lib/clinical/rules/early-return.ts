import type { DayReport } from '../check-ins.ts';
import { worstPain } from '../check-ins.ts';
import type { RuleContext } from '../context.ts';
import { numberTest, type Test } from '../evidence.ts';

/** Pain is back in the last two reports of someone in maintenance. */
export interface PainBack {
  readonly earlier: DayReport;
  readonly latest: DayReport;
  /** The lower of the two reports' pains. */
  readonly pain: number;
  /** Days since recovery, or null when that date is not known. */
  readonly goodDays: number | null;
  readonly tests: readonly Test[];
}

/** Last two rated reports, close together and fresh, both at or above the relapse pain [STA11]. */
export function painBack(c: RuleContext): PainBack | null {
  if (c.mode !== 'maintenance') return null;
  const s = c.settings;
  const rated = c.allReports.filter((report) => worstPain(report.leg, report.back) !== null);
  const earlier = rated.at(-2);
  const latest = rated.at(-1);
  if (earlier === undefined || latest === undefined) return null;
  const pain = Math.min(worstPain(earlier.leg, earlier.back) ?? 0, worstPain(latest.leg, latest.back) ?? 0);
  const scope = { from: earlier.day, to: latest.day };
  const recovered = c.prepared.recoveredDay;
  return {
    earlier,
    latest,
    pain,
    goodDays: recovered === null ? null : c.on - recovered,
    tests: [
      numberTest(
        'pain-twice',
        'Worst pain in both of the last 2 reports',
        pain,
        '>=',
        s['relapse.minPain'],
        'points',
        scope,
      ),
      numberTest(
        'apart',
        'Days between the two',
        latest.day - earlier.day,
        '<=',
        s['relapse.apartDays'],
        'days',
        scope,
      ),
      numberTest(
        'latest',
        'Days since the latest',
        c.on - latest.day,
        '<=',
        s['relapse.latestDays'],
        'days',
        scope,
      ),
    ],
  };
}

/** Text for the days of being well, known or not. */
export function goodDaysWords(goodDays: number | null): string {
  return goodDays === null ? 'an unknown number of good days' : `${goodDays} good days`;
}
