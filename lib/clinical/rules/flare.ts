import type { RuleContext } from '../context.ts';
import { allMet, factTest, numberTest, type Test } from '../evidence.ts';
import { dateOfDay } from '../local-date.ts';
import { atLeast } from '../statistics.ts';
import { goodDaysWords, painBack } from './early-return.ts';
import type { Finding } from './rule.ts';

interface Form {
  readonly since: number;
  readonly because: string;
  readonly tests: readonly Test[];
}

/** Pain well above its usual level, in most of the last reports. */
function painRise(c: RuleContext): Form | null {
  const recent = c.recent(c.pain);
  if (recent === null || recent.reference === null) return null;
  const threshold = recent.reference + c.settings['flare.points'];
  const high = recent.points.filter((point) => atLeast(point.value, threshold));
  const scope = { from: recent.first.day, to: recent.latest.day };
  const rise = recent.latest.value - recent.reference;
  return {
    since: high.at(0)?.day ?? c.on,
    because: `Pain is ${rise} above its usual ${recent.reference}.`,
    tests: [
      numberTest(
        'rise',
        'Latest pain above the usual',
        rise,
        '>=',
        c.settings['flare.points'],
        'points',
        scope,
      ),
      numberTest(
        'reports-high',
        'Of the last reports, that high',
        high.length,
        '>=',
        c.settings['recent.agree'],
        'reports',
        scope,
      ),
    ],
  };
}

/** The patient's own word: flare-up day ticked in most of the last reports, the latest among them. */
function flareDays(c: RuleContext): Form | null {
  const s = c.settings;
  const last = c.reports(s['recent.windowDays']).slice(-s['recent.reports']);
  const latest = last.at(-1);
  if (latest === undefined || last.length < s['recent.reports']) return null;
  const ticked = last.filter((report) => report.flareDay);
  const scope = { from: last.at(0)?.day ?? c.on, to: latest.day };
  return {
    since: ticked.at(0)?.day ?? c.on,
    because: `The patient ticked ${ticked.length} flare-up days.`,
    tests: [
      factTest('latest-ticked', 'Latest report is a flare-up day', latest.flareDay, scope),
      numberTest(
        'days-ticked',
        'Flare-up days in the last reports',
        ticked.length,
        '>=',
        s['recent.agree'],
        'reports',
        scope,
      ),
    ],
  };
}

function earlyReturn(c: RuleContext): Finding | null {
  const back = painBack(c);
  if (back === null) return null;
  const limit = c.settings['relapse.recoveredDays'];
  const isEarly = back.goodDays === null || back.goodDays < limit;
  const tests = [
    ...back.tests,
    numberTest('good-days', 'Days since recovery', back.goodDays, '<', limit, 'days'),
  ];
  if (!isEarly || !allMet(back.tests)) return null;
  return {
    severity: 'watch',
    variant: 'early-return',
    says: `Early return of pain after ${goodDaysWords(back.goodDays)}`,
    because: `Pain was ${back.pain} or more in the last 2 reports.`,
    next: 'Send the flare plan (card E13) and look again in a few days.',
    action: 'send-flare-plan',
    params: { goodDays: back.goodDays, pain: back.pain },
    tests,
  };
}

/**
 * FLARE: pain 2 above the usual in at least 2 of the last 3 reports, the latest among them, or the patient's
 * own flare-up ticks. Review from 7 of 10, else watch; in maintenance it is the early return of pain within
 * 30 days. Sources: [COS19][COS21].
 */
export function flare(c: RuleContext): Finding | null {
  if (c.mode === 'maintenance') return earlyReturn(c);
  const form = [painRise(c), flareDays(c)].find((candidate) => candidate !== null && allMet(candidate.tests));
  if (!form) return null;
  const latest = c.points(c.pain, c.settings['recent.windowDays']).at(-1)?.value ?? null;
  const severe = numberTest(
    'severe',
    'Latest pain, for review',
    latest,
    '>=',
    c.settings['flare.reviewPain'],
    'points',
    { severityOnly: true },
  );
  const days = c.settings['flare.halfDoseDays'];
  return {
    severity: severe.met ? 'review' : 'watch',
    says: `Flare since ${dateOfDay(form.since)}`,
    because: form.because,
    next: `Send the flare plan (card E13): half the dose for up to ${days} days.`,
    action: 'send-flare-plan',
    params: { since: dateOfDay(form.since), pain: latest },
    tests: [...form.tests, severe],
  };
}
