import { adherenceBand } from './adherence.ts';
import type { RuleContext } from './context.ts';
import type { SkipReason } from './history.ts';
import type { ActionId, Cause } from './result.ts';

const REASON_WORDS: Readonly<Record<SkipReason, string>> = {
  pain: 'pain',
  flare: 'a flare',
  ill: 'illness',
  time: 'no time',
  forgot: 'forgot',
  unsure: 'not sure how',
};

/** The reason given most often for skipped exercises in the adherence window, or null when none was given. */
export function topSkipReason(c: RuleContext): SkipReason | null {
  const counts = new Map<SkipReason, number>();
  for (const log of c.logs(c.settings['adherence.windowDays'])) {
    if (log.skipReason) counts.set(log.skipReason, (counts.get(log.skipReason) ?? 0) + 1);
  }
  let top: SkipReason | null = null;
  for (const reason of Object.keys(REASON_WORDS) as SkipReason[]) {
    if ((counts.get(reason) ?? 0) > (top === null ? 0 : (counts.get(top) ?? 0))) top = reason;
  }
  return top;
}

export function skipReasonWords(reason: SkipReason): string {
  return REASON_WORDS[reason];
}

function adherenceCause(c: RuleContext): Cause {
  const { percent } = c.adherence(c.settings['adherence.windowDays']);
  const band = adherenceBand(percent, {
    goodPercent: c.settings['adherence.goodPercent'],
    partialPercent: c.settings['adherence.partialPercent'],
  });
  return { code: band === null ? 'adherence-unknown' : `${band}-adherence`, params: { percent } };
}

/**
 * What may lie behind a lack of progress, the first to act on first: low adherence, few reports, fear,
 * direction not tested; else how well the plan was kept.
 */
export function causesOf(c: RuleContext): Cause[] {
  const adherence = adherenceCause(c);
  const days = c.settings['trend.windowDays'];
  const reports = c.points(c.pain, days).length;
  const fear = c.latestMeasure('fear', c.settings['weekly.maxAgeDays']);
  const causes: Cause[] = [];
  if (adherence.code === 'low-adherence') causes.push(adherence);
  if (reports < c.settings['because.fewReports'])
    causes.push({ code: 'few-reports', params: { reports, days } });
  if (fear && fear.value >= c.settings['fear.reviewScore']) {
    causes.push({ code: 'fear-high', params: { score: fear.value } });
  }
  if (c.episode.direction === 'untested') causes.push({ code: 'direction-untested', params: {} });
  if (adherence.code !== 'low-adherence') causes.push(adherence);
  return causes;
}

/** The sentence of one cause. */
export function causeSentence({ code, params }: Cause): string {
  switch (code) {
    case 'low-adherence':
      return `Low adherence: ${params.percent}% of the plan done.`;
    case 'partial-adherence':
      return `Partial adherence: ${params.percent}% of the plan done.`;
    case 'good-adherence':
      return `Good adherence: ${params.percent}% of the plan done.`;
    case 'few-reports':
      return `Few reports: ${params.reports} in ${params.days} days.`;
    case 'fear-high':
      return `Fear is high: ${params.score} of 10.`;
    case 'direction-untested':
      return 'Direction is not tested.';
    default:
      return 'Nothing was planned, so adherence is not known.';
  }
}

interface FirstStep {
  readonly action: ActionId;
  readonly words: string;
}

const FIRST_STEPS: Readonly<Record<string, FirstStep>> = {
  'low-adherence': { action: 'shorten-routine', words: 'First agree on a shorter routine of 3 exercises.' },
  'few-reports': { action: 'ask-reports', words: 'First ask for 3 reports this week.' },
  'fear-high': { action: 'graded-exposure', words: 'First talk about fear of movement (cards E5 and E12).' },
  'direction-untested': { action: 'retest-direction', words: 'First test the direction.' },
};

/** The next step that fits the main cause, or the rule's own step when no cause calls for another. */
export function stepFor(
  c: RuleContext,
  own: FirstStep,
): { readonly action: ActionId; readonly next: string } {
  const first = FIRST_STEPS[causesOf(c)[0]?.code ?? ''];
  return first
    ? { action: first.action, next: `${first.words} ${own.words}` }
    : { action: own.action, next: own.words };
}
