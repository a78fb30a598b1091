import { type Answer, answerOn } from './answer.ts';
import { dateOfDay, dayNumber, type LocalDate } from './local-date.ts';
import type { Prepared } from './prepared.ts';
import { plannedReviewDays } from './rules/review-due.ts';

/** Nothing is looked for further ahead; an evaluation is due there when something waits beyond. */
const HORIZON_DAYS = 400;

/** What makes two answers the same: every number, and which flags stand at which severity. */
function fingerprint({ summary, shown, hidden }: Answer): string {
  return JSON.stringify([summary, shown.map((flag) => [flag.rule, flag.subject, flag.severity]), hidden]);
}

/** Days after which a report has left every sliding window and every silence limit is passed. */
function tailDays({ settings: { values } }: Prepared): number {
  return (
    1 +
    Math.max(
      values['current.windowDays'],
      values['recent.windowDays'],
      values['previous.windowDays'],
      values['trend.windowDays'],
      values['adherence.windowDays'],
      14,
      values['exercisePain.windowDays'],
      values['session.windowDays'],
      values['plateau.longWindowDays'],
      values['recovered.windowDays'],
      values['ready.windowDays'],
      values['lapsed.reviewDays'],
      values['lapsed.stage2ReviewDays'],
      values['lapsed.maintenanceReviewDays'],
      values['relapse.latestDays'],
      values['programEnd.days'],
    )
  );
}

/** Days from which windows slide day by day: reports, and every change of plan. */
function slidingFrom({ history, reports, logs, sessions, startDay }: Prepared): number[] {
  const last = Math.max(startDay, ...[reports, logs, sessions].map((rows) => rows.at(-1)?.day ?? startDay));
  const spans = [
    ...history.programs.flatMap((program) => [
      { from: program.startsOn, to: program.endsOn },
      ...program.items.map((item) => ({ from: item.from, to: item.to })),
    ]),
    ...history.pauses,
  ];
  const boundaries = spans.flatMap(({ from, to }) =>
    to ? [dayNumber(from), dayNumber(to)] : [dayNumber(from)],
  );
  return [last, startDay, ...boundaries];
}

/** Single days on which a rule's own limit is reached. */
function limitDays(prepared: Prepared, on: number): number[] {
  const { history, settings, startDay, onsetDay, recoveredDay, measures } = prepared;
  const s = settings.values;
  const sinceStart = [
    s['noProgram.days'],
    s['early.fromDay'],
    s['early.fromDayStage3'],
    s['duration.fromDay'],
    s['plateau.fromDay'],
    s['dataThin.fromDay'],
    s['dataThin.fromDayStage3'],
    s['noProgress.sixWeeksDay'],
    s['noProgress.twelveWeeksDay'],
  ];
  const reviewHorizon = { settings: s, day: on - startDay + HORIZON_DAYS };
  const reviews = plannedReviewDays(reviewHorizon, history.episode.stage);
  const ages = [
    s['weekly.maxAgeDays'],
    s['questionnaire.maxAgeDays'],
    s['important.rmdqMaxAgeDays'],
    s['important.psfsMaxAgeDays'],
  ];
  const phases = history.programs.flatMap((program) =>
    program.phaseStartedOn
      ? [dayNumber(program.phaseStartedOn) + (program.phaseMinDays ?? s['ready.phaseDays'])]
      : [],
  );
  return [
    ...sinceStart.map((days) => startDay + days),
    ...reviews.flatMap((day) => [startDay + day, startDay + day + s['review.overdueDays']]),
    ...(onsetDay === null
      ? []
      : [onsetDay + s['duration.symptomDays'], onsetDay + s['stageReview.symptomDays']]),
    ...(recoveredDay === null ? [] : [recoveredDay + s['relapse.recoveredDays']]),
    ...[...measures.values()].flatMap((points) =>
      points.flatMap((point) => ages.map((age) => point.day + age + 1)),
    ),
    ...phases,
  ];
}

/** Days after `on` on which the answer may change without anything new, in order. */
function candidateDays(prepared: Prepared, on: number): number[] {
  const days = new Set(limitDays(prepared, on).filter((day) => day > on));
  const tail = tailDays(prepared);
  const before = prepared.settings.values['programEnd.days'];
  for (const start of slidingFrom(prepared)) {
    for (let day = Math.max(on + 1, start - before); day <= start + tail; day += 1) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
}

/**
 * Next date on which time alone changes the answer, given nothing new is reported; null when none will.
 * The answer on every day between is the same as on `on`, apart from counts of days in the wording.
 */
export function nextChange(prepared: Prepared, on: number, answer: Answer): LocalDate | null {
  if (prepared.history.episode.mode === 'discharged') return null;
  const now = fingerprint(answer);
  for (const day of candidateDays(prepared, on)) {
    if (day > on + HORIZON_DAYS) return dateOfDay(on + HORIZON_DAYS);
    if (fingerprint(answerOn(prepared, day)) !== now) return dateOfDay(day);
  }
  return null;
}
