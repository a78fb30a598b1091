import type { RuleContext } from '../context.ts';
import { numberTest } from '../evidence.ts';
import { dateOfDay } from '../local-date.ts';
import type { ActionId } from '../result.ts';
import { counted } from '../words.ts';
import type { Finding } from './rule.ts';

interface Limits {
  readonly watch: number;
  readonly review: number;
}

function limitsOf(c: RuleContext): Limits {
  const s = c.settings;
  if (c.mode === 'maintenance') {
    return { watch: s['lapsed.maintenanceWatchDays'], review: s['lapsed.maintenanceReviewDays'] };
  }
  return c.episode.stage === 2
    ? { watch: s['lapsed.stage2WatchDays'], review: s['lapsed.stage2ReviewDays'] }
    : { watch: s['lapsed.watchDays'], review: s['lapsed.reviewDays'] };
}

/** Days from the last check-in or log (or the start) up to now, without the paused ones. */
function silentDays(c: RuleContext, last: number): number {
  let days = 0;
  for (let day = last + 1; day <= c.on; day += 1) {
    if (!c.prepared.plan.isPaused(day)) days += 1;
  }
  return days;
}

function nextStep(c: RuleContext, days: number, isReview: boolean): { next: string; action: ActionId } {
  if (!isReview) return { next: 'Send a message.', action: 'message' };
  if (days < c.settings['lapsed.dischargeDays']) return { next: 'Call the patient.', action: 'call' };
  return { next: 'Call the patient; consider a discharge letter.', action: 'discharge-letter' };
}

/**
 * LAPSED: days since the last check-in or exercise log, paused days left out. Stage 2: 3 watch, 5 review;
 * stages 1, 3 and 4: 4 and 7; maintenance: 10 and 21. Source: (design).
 */
export function lapsed(c: RuleContext): Finding | null {
  const start = c.prepared.startDay;
  const said = Math.max(start, c.allReports.at(-1)?.day ?? start, c.allLogs.at(-1)?.day ?? start);
  const days = silentDays(c, said);
  const { watch, review } = limitsOf(c);
  const isReview = days >= review;
  if (days < watch) return null;
  const scope = { from: said, to: c.on };
  return {
    severity: isReview ? 'review' : 'watch',
    says: `No report for ${counted(days, 'day')}`,
    because: `The last report was on ${dateOfDay(said)}.`,
    ...nextStep(c, days, isReview),
    params: { days, last: dateOfDay(said) },
    tests: [
      numberTest(
        'silent-days',
        'Days without a report, paused days left out',
        days,
        '>=',
        watch,
        'days',
        scope,
      ),
      numberTest('silent-days-review', 'The same, for review', days, '>=', review, 'days', {
        ...scope,
        severityOnly: true,
      }),
    ],
  };
}
