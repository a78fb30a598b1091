import type { Mode } from './history.ts';
import { addDays, daysBetween, type LocalDate } from './local-date.ts';
import { RMDQ_DAYS } from './measures.ts';

/** Kinds that the weekly questions ask for. */
export const WEEKLY_KINDS = ['psfs', 'groc', 'fear', 'sleep', 'mood'] as const;

const WEEK_DAYS = 7;
/** The intake form may be filled in from day 0 through this day. */
const INTAKE_LAST_DAY = 3;
/** A later form may be filled in from its day until this many days after. */
const WINDOW_DAYS = 13;

export interface ScheduleFacts {
  readonly mode: Mode;
  readonly openedOn: LocalDate;
  /** Day 0; null before the first program. */
  readonly programStartedOn: LocalDate | null;
  readonly dischargedOn: LocalDate | null;
  /** A dated pause is in force on the day that is asked about. */
  readonly isPaused: boolean;
  readonly answered: readonly { readonly date: LocalDate; readonly kind: string }[];
}

export type QuestionsDue = 'weekly' | 'rmdq' | 'both' | null;

/**
 * Which questions are due on a patient-local date: the weekly part 7 days after its last answers, from program day 7
 * on, while the plan is active; the RMDQ at intake (day 0–3), weeks 2, 6 and 12 and discharge, once in each window.
 */
export function questionsDue(facts: ScheduleFacts, today: LocalDate): QuestionsDue {
  if (facts.isPaused || facts.mode === 'paused') return null;
  const weekly = isWeeklyDue(facts, today);
  const rmdq = isRmdqDue(facts, today);
  if (weekly && rmdq) return 'both';
  return weekly ? 'weekly' : rmdq ? 'rmdq' : null;
}

function isWeeklyDue({ mode, programStartedOn, answered }: ScheduleFacts, today: LocalDate): boolean {
  if (mode !== 'active' || programStartedOn === null) return false;
  if (daysBetween(programStartedOn, today) < WEEK_DAYS) return false;
  const kinds: readonly string[] = WEEKLY_KINDS;
  return answered
    .filter(({ kind }) => kinds.includes(kind))
    .every(({ date }) => daysBetween(date, today) >= WEEK_DAYS);
}

type Span = { readonly from: LocalDate; readonly to: LocalDate; readonly answersFrom: LocalDate };

function isRmdqDue(facts: ScheduleFacts, today: LocalDate): boolean {
  const span = rmdqSpans(facts).find(({ from, to }) => from <= today && today <= to);
  if (span === undefined) return false;
  return !facts.answered.some(({ kind, date }) => kind === 'rmdq' && date >= span.answersFrom);
}

/** After discharge only the form of the discharge is asked. */
function rmdqSpans({ mode, openedOn, programStartedOn, dischargedOn }: ScheduleFacts): Span[] {
  if (mode === 'discharged') {
    if (dischargedOn === null) return [];
    return [{ from: dischargedOn, to: addDays(dischargedOn, WINDOW_DAYS), answersFrom: dischargedOn }];
  }
  // A form that was filled in before the program began is the one of the intake.
  const intake = (from: LocalDate) => ({ from, to: addDays(from, INTAKE_LAST_DAY), answersFrom: openedOn });
  if (programStartedOn === null) return [intake(openedOn)];
  return RMDQ_DAYS.map((day) => {
    const from = addDays(programStartedOn, day);
    return day === 0 ? intake(from) : { from, to: addDays(from, WINDOW_DAYS), answersFrom: from };
  });
}
