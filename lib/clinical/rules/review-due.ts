import type { RuleContext } from '../context.ts';
import { numberTest } from '../evidence.ts';
import { dateOfDay } from '../local-date.ts';
import { counted } from '../words.ts';
import type { Finding } from './rule.ts';

/** Planned review days of a stage up to a day of the program, first to last. */
export function plannedReviewDays(c: Pick<RuleContext, 'settings' | 'day'>, stage: number): number[] {
  const s = c.settings;
  const days = [
    ...(stage === 2 ? [s['review.phoneDayStage2']] : []),
    stage === 3 ? s['review.firstDayStage3'] : s['review.firstDay'],
    s['review.secondDay'],
    s['review.thirdDay'],
  ];
  if (stage === 3) {
    const every = s['review.repeatDaysStage3'];
    for (let day = s['review.thirdDay'] + every; day <= c.day; day += every) days.push(day);
  }
  return days.filter((day) => day <= c.day);
}

/** `1-week`, `2-week`, `6-week`; in days where it is no whole week. */
function reviewName(day: number): string {
  return day % 7 === 0 ? `${day / 7}-week review` : `Day-${day} review`;
}

/**
 * REVIEW-DUE: a planned review (stage 2: day 7; day 14, stage 3: 28; 42; 84, stage 3 then every 84) is not
 * recorded, nor any later one. Watch on the day, review after 7 days. Source: the stages' timelines.
 */
export function reviewDue(c: RuleContext): Finding | null {
  const lastRecorded = Math.max(-1, ...c.prepared.history.reviews.map((review) => review.plannedDay));
  const due = plannedReviewDays(c, c.episode.stage).find((day) => day > lastRecorded);
  if (due === undefined) return null;
  const overdue = c.day - due;
  const limit = c.settings['review.overdueDays'];
  const dueOn = c.prepared.startDay + due;
  const name = reviewName(due);
  const isLate = overdue >= limit;
  return {
    severity: isLate ? 'review' : 'watch',
    says: isLate ? `${name} overdue by ${counted(overdue, 'day')}` : `${name} due`,
    because: `It was planned for ${dateOfDay(dueOn)} and is not recorded.`,
    next: 'Book the review, or record it.',
    action: 'book-review',
    params: { plannedDay: due, dueOn: dateOfDay(dueOn), overdue },
    tests: [
      numberTest('days-since-due', 'Days since the review was due', overdue, '>=', 0, 'days', {
        from: dueOn,
        to: c.on,
      }),
      numberTest('days-overdue', 'The same, for review', overdue, '>=', limit, 'days', {
        from: dueOn,
        to: c.on,
        severityOnly: true,
      }),
    ],
  };
}
