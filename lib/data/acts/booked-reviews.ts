import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { ReviewWay } from './act-kind.ts';

export type BookedReview = { on: string; how: ReviewWay };

/** Dates for which a review was booked and not moved, oldest first. */
export async function bookedReviews(tx: Tx, clinicId: string, episodeId: string): Promise<BookedReview[]> {
  return tx.$queryRaw<BookedReview[]>`
    select a.detail->>'on' as on, a.detail->>'how' as how from acts a
    where a.clinic_id = ${clinicId}::uuid and a.episode_id = ${episodeId}::uuid and a.kind = 'review-booked'
      and not exists (
        select from acts later where later.clinic_id = a.clinic_id and later.episode_id = a.episode_id
          and later.kind = 'review-booked' and later.id > a.id
          and later.detail->>'moved' = a.detail->>'on')
    order by 1`;
}
