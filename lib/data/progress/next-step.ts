import { addDays, dayNumber, isoWeekday, localDateAt } from '#lib/clinical/local-date.ts';
import { plannedReviewDays } from '#lib/clinical/rules/review-due.ts';
import type { Settings } from '#lib/clinical/settings.ts';
import type { EpisodeRecord } from '#lib/data/episodes/episode-record.ts';
import type { NextStep } from './view.ts';

/** A message counts as the answer to how things are for two weeks. */
const MESSAGE_DAYS = 14;
const REVIEW_AHEAD_DAYS = 92;

export type LatestMessage = { author: string; body: string; at: string };

/** Who looks at it, and when: a fresh message, else the flag's date, else the next planned check. */
export function nextStepOf(
  record: EpisodeRecord,
  message: LatestMessage | null,
  today: string,
  settings: Settings,
): NextStep {
  const zone = record.patient.timezone;
  if (message && localDateAt(message.at, zone) > addDays(today, -MESSAGE_DAYS)) {
    return { kind: 'message', ...message };
  }
  const lookBy = lookByDate(record, today, settings);
  if (lookBy !== null) return { kind: 'look-by', date: lookBy };
  const review = nextReview(record, today, settings);
  return review === null ? { kind: 'none' } : { kind: 'review', date: review };
}

/** Working days after the oldest flag that a therapist should look at; a date that has passed promises nothing. */
function lookByDate(record: EpisodeRecord, today: string, settings: Settings): string | null {
  const opened = record.flags
    .filter((flag) => flag.severity === 'review' && flag.clearedAt === null && flag.acknowledgedAt === null)
    .map((flag) => localDateAt(flag.openedAt, record.patient.timezone))
    .sort()[0];
  if (opened === undefined) return null;
  const date = addWorkingDays(opened, settings.values['flag.reviewWithin']);
  return date >= today ? date : null;
}

/** `days` working days (Monday to Friday) after a date. */
export function addWorkingDays(from: string, days: number): string {
  let date = from;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (isoWeekday(date) <= 5) left -= 1;
  }
  return date;
}

function nextReview(record: EpisodeRecord, today: string, settings: Settings): string | null {
  const start = record.episode.programStartedOn;
  if (start === null) return null;
  const day = dayNumber(today) - dayNumber(start) + REVIEW_AHEAD_DAYS;
  const recorded = new Set(record.reviews.map(({ plannedDay }) => plannedDay));
  const next = plannedReviewDays({ settings: settings.values, day }, record.episode.stage)
    .filter((planned) => !recorded.has(planned))
    .map((planned) => addDays(start, planned))
    .filter((date) => date >= today)
    .sort()[0];
  return next ?? null;
}
