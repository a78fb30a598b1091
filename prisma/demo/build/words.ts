import type { RowLists } from './rows.ts';
import type { Subject } from './subject.ts';

/** Planned reviews of each stage, counted from day 0. */
const REVIEW_DAYS = {
  1: [14, 42, 84],
  2: [7, 14, 42, 84],
  3: [28, 42, 84, 168],
  4: [14, 42, 84],
} as const;
const NOTE_MINUTE = 11 * 60 + 20;
const READ_AFTER_MS = 95 * 60_000;

export function addReviews(rows: RowLists, { story, clock, keys, id, therapistId, past }: Subject): void {
  const missed = new Set(story.reviewsMissed);
  for (const plannedDay of REVIEW_DAYS[story.stage]) {
    const ago = story.day0 - plannedDay;
    if (ago < 0 || missed.has(plannedDay)) continue;
    rows.reviews.push({
      ...keys,
      id: id(`review/${plannedDay}`),
      plannedDay,
      recordedOn: clock.date(ago),
      recordedBy: therapistId,
      createdAt: past(ago, NOTE_MINUTE),
    });
  }
}

export function addPauses(rows: RowLists, { story, clock, keys, id, therapistId, past }: Subject): void {
  (story.pauses ?? []).forEach(({ from, to, reason }, index) => {
    rows.pauses.push({
      ...keys,
      id: id(`pause/${index}`),
      startsOn: clock.date(from),
      endsOn: to === null ? null : clock.date(to),
      reason,
      createdBy: therapistId,
      createdAt: past(from + 1, NOTE_MINUTE),
    });
  });
}

export function addNotes(rows: RowLists, { story, keys, id, therapistId, past }: Subject): void {
  (story.notes ?? []).forEach(([ago, body], index) => {
    const createdAt = past(ago, NOTE_MINUTE + index);
    rows.notes.push({ ...keys, id: id(`note/${index}`, createdAt), authorId: therapistId, body, createdAt });
  });
}

export function addMessages(rows: RowLists, { story, clock, keys, id, therapistId, past }: Subject): void {
  (story.messages ?? []).forEach(({ ago, minute, from, body, unread }, index) => {
    const createdAt = past(ago, minute);
    const readAt = new Date(Math.min(createdAt.getTime() + READ_AFTER_MS, clock.now.getTime()));
    rows.messages.push({
      ...keys,
      id: id(`message/${index}`, createdAt),
      authorId: from === 'therapist' ? therapistId : null,
      clientId: from === 'patient' ? id(`message/${index}/device`, createdAt) : null,
      body,
      createdAt,
      readAt: unread ? null : readAt,
    });
  });
}
