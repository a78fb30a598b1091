import type { DayReport } from '../check-ins.ts';
import { worstPain } from '../check-ins.ts';
import type { RuleContext } from '../context.ts';
import { allMet, numberTest, type Test } from '../evidence.ts';
import { median } from '../statistics.ts';
import { sentenceCase } from '../words.ts';
import type { Finding } from './rule.ts';

const highest = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.max(...values);

function known(reports: readonly DayReport[], read: (report: DayReport) => number | null): number[] {
  return reports.map(read).filter((value) => value !== null);
}

/** Reports that answered leg, back and furthest symptom: only these can say "nothing left". */
const isComplete = (report: DayReport): boolean =>
  report.leg !== null && report.back !== null && report.zone !== null;

/**
 * RECOVERED: 8 reports in 14 days, every pain 2 or less, medians 1 or less, nothing below the back, RMDQ 2 or
 * less when done in 28 days. Good news. Source: people call themselves recovered at NPRS 0 and RMDQ ≤ 2 [KAM10];
 * pain ≤ 1 is (design).
 */
export function recovered(c: RuleContext): Finding | null {
  const s = c.settings;
  const windowDays = s['recovered.windowDays'];
  const reports = c.reports(windowDays);
  const legs = known(reports, (report) => report.leg);
  const backs = known(reports, (report) => report.back);
  const zones = known(reports, (report) => report.zone);
  const pains = known(reports, (report) => worstPain(report.leg, report.back));
  const rmdq = c.latestMeasure('rmdq', s['important.rmdqMaxAgeDays']);
  const scope = { from: c.on - windowDays + 1, to: c.on };
  const complete = reports.filter(isComplete).length;
  const tests: Test[] = [
    numberTest('reports', 'Complete reports', complete, '>=', s['recovered.minReports'], 'reports', scope),
    numberTest('worst-pain', 'Worst pain', highest(pains), '<=', s['recovered.maxPain'], 'points', scope),
    numberTest(
      'leg-median',
      'Median leg pain',
      median(legs),
      '<=',
      s['recovered.maxMedian'],
      'points',
      scope,
    ),
    numberTest(
      'back-median',
      'Median back pain',
      median(backs),
      '<=',
      s['recovered.maxMedian'],
      'points',
      scope,
    ),
    numberTest('zone', 'Furthest symptom', highest(zones), '<=', s['recovered.maxZone'], 'zone', scope),
  ];
  if (rmdq !== null) {
    const on = { from: rmdq.day, to: rmdq.day };
    tests.push(numberTest('rmdq', 'RMDQ', rmdq.value, '<=', s['recovered.maxRmdq'], 'points', on));
  }
  if (!allMet(tests)) return null;
  const maintain = 'move to finishing the job (P4C) or keeping well (P4D).';
  return {
    severity: 'good',
    variant: rmdq === null ? 'rmdq-missing' : 'rmdq-known',
    says: 'Looks recovered',
    because: `${complete} reports in ${windowDays} days with next to no pain.`,
    next: rmdq === null ? `Send the RMDQ, then ${maintain}` : sentenceCase(maintain),
    action: rmdq === null ? 'send-rmdq' : 'start-maintenance',
    params: { reports: complete, rmdq: rmdq?.value ?? null },
    tests,
  };
}
