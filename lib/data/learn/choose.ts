import type { RuleContext } from '#lib/clinical/context.ts';
import type { Mode } from '#lib/clinical/history.ts';
import { dateOfDay } from '#lib/clinical/local-date.ts';
import type { RuleId } from '#lib/clinical/rule-id.ts';
import { type Comfort, comfortOn } from '#lib/clinical/self-care.ts';
import type { Reason } from './view.ts';

/** What is known of a patient that decides what fits to be read now. */
export type ReadingFacts = {
  context: RuleContext;
  /** Rules that hold today. */
  raised: readonly RuleId[];
  mode: Mode;
  onsetDate: string | null;
  aggravators: readonly string[];
  /** Ids of cards and self-care that the program in force names. */
  ofProgram: readonly string[];
};

export type Choice = { id: string; reason: Reason; since: string | null };

const FLARE_DAYS = 5;
/** Cold and warmth are for a new pain or a flare; after this they are only in the list. */
const COMFORT_DAYS = 14;
const NEW_DAYS = 14;
const STRONG = 6;
const HURT = 4;
const HIGH = 7;
const LEG = 2;

/** What fits now, the most pressing first; each item once, with its strongest reason. */
export function chooseReading(facts: ReadingFacts): Choice[] {
  const chosen = new Map<string, Choice>();
  const add = (reason: Reason, ids: readonly string[], since: string | null = null) => {
    for (const id of ids) if (!chosen.has(id)) chosen.set(id, { id, reason, since });
  };
  const { context: c, raised, mode, aggravators } = facts;
  const has = (...rules: RuleId[]) => rules.some((rule) => raised.includes(rule));
  const worseBy = (...what: string[]) => what.some((one) => aggravators.includes(one));
  const flare = flareStart(facts);
  if (flare !== null) add('flare', ['E13', 'SC5', 'SC1'], flare);
  const comfort = comfortNow(facts, flare);
  if (comfort !== null) add(comfort.kind, ['SC2'], comfort.since);
  if (peakLately(c) >= HURT || has('EX-PAIN', 'EXR')) add('exercise-hurt', ['E5']);
  if (has('FEAR')) add('worry', ['E12']);
  if ((c.current('zone') ?? 0) > LEG) add('leg-pain', ['E4']);
  if ((c.current(c.pain) ?? 0) >= STRONG) add('strong-pain', ['SC5', 'SC9']);
  if ((c.current('numbness') ?? 0) >= 1) add('numb', ['E11']);
  if (worseBy('sit')) add('sitting', ['E9', 'SC3', 'SC6']);
  if (worseBy('stand', 'walk')) add('standing', ['E10', 'SC3']);
  if (worseBy('lift', 'bend', 'twist')) add('lifting', ['E8', 'SC7']);
  if (worseBy('morning')) add('mornings', ['SC4']);
  if (weekly(c, 'sleep') >= HIGH) add('sleep', ['SC10']);
  if (weekly(c, 'mood') >= HIGH) add('mood', ['SC11']);
  if (c.day >= 0 && c.day < NEW_DAYS) add('new-start', ['E1', 'E2', 'SC1']);
  if (mode === 'maintenance' || has('RECOVERED')) add('well', ['E16', 'E15']);
  add('plan', facts.ofProgram);
  add('warning', ['E3']);
  return [...chosen.values()];
}

/** First of the flare-up days in a row that reaches into the last days; null without one. */
function flareStart({ context: c }: ReadingFacts): string | null {
  const reports = c.reports(COMFORT_DAYS);
  const latest = reports.findLastIndex(({ flareDay, day }) => flareDay && day > c.on - FLARE_DAYS);
  if (latest < 0) return null;
  const calm = reports.slice(0, latest).findLastIndex(({ flareDay }) => !flareDay);
  const first = reports[calm + 1];
  return first ? dateOfDay(first.day) : null;
}

/** Cold in the first 48 hours of a new pain or a flare, warmth for some days after it. */
function comfortNow(
  { context: c, onsetDate }: ReadingFacts,
  flareStartedOn: string | null,
): { kind: Comfort; since: string } | null {
  const on = dateOfDay(c.on);
  const since = [onsetDate, flareStartedOn]
    .filter((date) => date !== null && date <= on && date > dateOfDay(c.on - COMFORT_DAYS))
    .sort()
    .at(-1);
  if (since === undefined || since === null) return null;
  return { kind: comfortOn({ on, onsetDate, flareStartedOn }, c.prepared.settings), since };
}

function peakLately(c: RuleContext): number {
  return Math.max(0, ...c.sessions(NEW_DAYS / 2).map(({ peakPain }) => peakPain ?? 0));
}

function weekly(c: RuleContext, kind: 'sleep' | 'mood'): number {
  return c.latestMeasure(kind, c.settings['weekly.maxAgeDays'])?.value ?? 0;
}
