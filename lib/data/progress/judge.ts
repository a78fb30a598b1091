import type { RuleContext } from '#lib/clinical/context.ts';
import { importantPainGoal } from '#lib/clinical/goals.ts';
import { importantImprovementTests, measureChange } from '#lib/clinical/improvement.ts';
import { addDays } from '#lib/clinical/local-date.ts';
import type { RuleId } from '#lib/clinical/rule-id.ts';
import { median } from '#lib/clinical/statistics.ts';
import type { CourseBand, Gain, Loss, ProgressView, Sign, Verdict } from './view.ts';

const EARLY_DAYS = 14;
/** A point of change that is worth naming, short of a clear one (design). */
const LITTLE = 1;
const LONG_LASTING_DAYS = 84;
/** 60 to 80 % have less or no leg pain 6 to 12 weeks after the start of the pain [SRC000]. */
const COURSE_DAYS = [42, 84] as const;

/** What to say on the top of the page; `raised` are the rules that hold on the day. */
export function verdictOf(
  c: RuleContext,
  raised: readonly RuleId[],
  hasStarted: boolean,
): { verdict: Verdict; gain: Gain | null; loss: Loss | null } {
  const say = (verdict: Verdict, gain: Gain | null = null) => ({ verdict, gain, loss: null });
  if (!hasStarted) return say('not-started');
  const loss = lossOf(c, raised);
  if (loss !== null) return { ...say('worse'), loss };
  if (c.day < EARLY_DAYS) return say('too-early');
  const gain = gainOf(c);
  if (gain !== null) return say('better', gain);
  if (c.current(c.pain) === null) return say('too-few');
  if (c.primary === null) return say('low');
  return say((c.drop ?? 0) >= LITTLE ? 'little' : 'same');
}

function lossOf(c: RuleContext, raised: readonly RuleId[]): Loss | null {
  if (raised.includes('PERIPH')) return 'down';
  if (!raised.includes('WORSE')) return null;
  return (c.drop ?? 0) < 0 ? 'pain' : 'other';
}

const GAINS = [
  ['important-drop', 'pain'],
  ['important-psfs', 'psfs'],
  ['important-rmdq', 'rmdq'],
  ['important-zone', 'zone'],
] as const;

/** The plainest of the ways in which the change is a clinically important one. */
function gainOf(c: RuleContext): Gain | null {
  const met = new Set(importantImprovementTests(c).flatMap(({ id, met }) => (met === true ? [id] : [])));
  return GAINS.find(([id]) => met.has(id))?.[1] ?? null;
}

/** The pain that the page follows, from start to now. */
export function painOf(c: RuleContext): ProgressView['pain'] {
  return {
    kind: c.pain,
    start: c.base(c.pain).value,
    now: c.current(c.pain),
    goal: c.primary === null ? null : importantPainGoal(c.base(c.primary).value, c.prepared.settings),
  };
}

/** The four signs of getting better, ticked from what was answered. */
export function signsOf(c: RuleContext): Sign[] {
  return [
    levelSign(c, 'back', 'back'),
    activeSign(c),
    levelSign(c, 'up', 'zone'),
    levelSign(c, 'numbness', 'numbness'),
  ];
}

/** Down by a whole step of its scale. */
function levelSign(c: RuleContext, id: Sign['id'], series: 'back' | 'zone' | 'numbness'): Sign {
  const start = c.base(series).value;
  const now = c.current(series);
  if (start === null || now === null) return { id, state: 'unknown', start, now };
  if (start < LITTLE && now < LITTLE) return { id, state: 'clear', start, now };
  return { id, state: start - now >= LITTLE ? 'yes' : 'not-yet', start, now };
}

/** More comfort when active: own activities a point easier, or exercise hurts a point less than at first. */
function activeSign(c: RuleContext): Sign {
  const psfs = measureChange(c, 'psfs');
  if (psfs && psfs.latest - psfs.base >= LITTLE) {
    return { id: 'active', state: 'yes', start: psfs.base, now: psfs.latest };
  }
  const pain = painWhileActive(c);
  if (pain && pain.start - pain.now >= LITTLE) return { id: 'active', state: 'yes', ...pain };
  if (pain && pain.start < LITTLE && pain.now < LITTLE) return { id: 'active', state: 'clear', ...pain };
  if (psfs === null && pain === null) return { id: 'active', state: 'unknown', start: null, now: null };
  return { id: 'active', state: 'not-yet', start: psfs?.base ?? null, now: psfs?.latest ?? null };
}

const SESSIONS = 5;

/** Median of the worst pain in the first and the last five sessions that do not overlap. */
function painWhileActive(c: RuleContext): { start: number; now: number } | null {
  const peaks = c.sessions(c.day + 1).flatMap(({ peakPain }) => peakPain ?? []);
  if (peaks.length < 2 * SESSIONS) return null;
  const start = median(peaks.slice(0, SESSIONS));
  const now = median(peaks.slice(-SESSIONS));
  return start === null || now === null ? null : { start, now };
}

/** The weeks in which most people feel better, as long as they are not over when the program begins. */
export function courseOf(onsetDate: string | null, startedOn: string | null): CourseBand | null {
  if (onsetDate === null || startedOn === null) return null;
  const [from, to] = COURSE_DAYS.map((day) => addDays(onsetDate, day));
  return from !== undefined && to !== undefined && to > startedOn ? { from, to } : null;
}

/** Whether the pain was older than three months when the program began; then weeks say little. */
export function isLongLasting(onsetDate: string | null, startedOn: string | null): boolean {
  return onsetDate !== null && startedOn !== null && addDays(onsetDate, LONG_LASTING_DAYS) <= startedOn;
}
