import 'server-only';
import type { ActDetail } from '#lib/data/acts/detail.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { StandingView } from './view.ts';

type Row = {
  id: string;
  kind: 'review-booked' | 'discharged' | 'referral';
  detail: unknown;
  on: string;
};

/** What was agreed and still holds: booked reviews, referrals, the discharge with its follow-ups. */
export async function loadStanding(
  tx: Tx,
  clinicId: string,
  episodeId: string,
): Promise<Omit<StandingView, 'half'>> {
  const rows = await tx.$queryRaw<Row[]>`
    select a.id, a.kind, a.detail - 'letter' as detail, a.local_date as on from acts a
    where a.clinic_id = ${clinicId}::uuid and a.episode_id = ${episodeId}::uuid
      and a.kind in ('review-booked', 'discharged', 'referral')
    order by a.id`;
  const detailsOf = <K extends Row['kind']>(kind: K) =>
    rows.flatMap((row) =>
      row.kind === kind ? [{ id: row.id, on: row.on, detail: row.detail as ActDetail[K] }] : [],
    );
  const bookings = detailsOf('review-booked').map(({ detail }) => detail);
  const ended = detailsOf('discharged').at(-1);
  return {
    // A later booking that moved a date takes its place.
    booked: bookings
      .filter((one, index) => !bookings.slice(index + 1).some((later) => later.moved === one.on))
      .map(({ on, how, note }) => ({ on, how, note }))
      .sort((a, b) => a.on.localeCompare(b.on)),
    referrals: detailsOf('referral').map(({ on, detail }) => ({ on, type: detail.type, to: detail.to })),
    discharge: ended ? { actId: ended.id, on: ended.on, followUps: ended.detail.followUps } : null,
  };
}
