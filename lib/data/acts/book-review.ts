import 'server-only';
import { z } from 'zod';
import { addDays } from '#lib/clinical/local-date.ts';
import { loadStanding } from '#lib/data/patients/standing.ts';
import { AppError } from '#lib/errors.ts';
import { actCommand } from './act-command.ts';
import { ACT_INPUT } from './act-input.ts';
import { REVIEW_WAYS } from './view.ts';

/** A review can be booked this many days ahead. */
export const MAX_REVIEW_DAYS = 365;

export const BookReviewInput = z.strictObject({
  ...ACT_INPUT,
  /** Patient-local date, from today on. */
  on: z.iso.date(),
  how: z.enum(REVIEW_WAYS),
  note: z.string().trim().min(1, 'empty').max(500, 'long').nullable(),
});

/** Books the next review. One that is still ahead is moved by it. */
export const bookReview = actCommand({
  name: 'act.book-review',
  kind: 'review-booked',
  permission: 'flag.act',
  input: BookReviewInput,
  run: async ({ tx, actor, target }, { on, how, note }) => {
    const { today } = target;
    if (on < today || on > addDays(today, MAX_REVIEW_DAYS)) {
      throw new AppError('invalid-input', { fields: { on: 'range' } });
    }
    const { booked } = await loadStanding(tx, actor.clinicId, target.id);
    const ahead = booked.find((review) => review.on >= today);
    return { on, how, note, moved: ahead && ahead.on !== on ? ahead.on : null };
  },
  audited: ({ on, how, moved }) => ({ on, how, moved }),
});
