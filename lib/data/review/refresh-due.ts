import 'server-only';
import type { EpisodeKey } from '#lib/data/episodes/episode-record.ts';
import { type Tx, withClinic, withWorker } from '#lib/db/with-clinic.ts';
import { log } from '#lib/log.ts';
import { refreshEpisode } from './refresh-episode.ts';

/** How many episodes are looked for at once. */
const BATCH = 200;

export type Refreshed = { refreshed: number; failed: number };

/**
 * Brings the review's summary rows up to date where something changed or a week has ended, until none is left or
 * `until` has passed. Safe on several workers at once: each episode is claimed by its row lock.
 */
export async function refreshDue(clock: () => Date, until: Date): Promise<Refreshed> {
  const result: Refreshed = { refreshed: 0, failed: 0 };
  const broken = new Set<string>();
  while (clock() < until) {
    const due = (await findDue(clock())).filter((key) => !broken.has(key.episodeId));
    if (due.length === 0) break;
    const before = result.refreshed;
    for (const key of due) {
      if (clock() >= until) break;
      try {
        if (await withClinic({ clinicId: key.clinicId }, (tx) => refreshClaimed(tx, key, clock()))) {
          result.refreshed += 1;
        }
      } catch (error) {
        broken.add(key.episodeId);
        result.failed += 1;
        log('error', 'review-refresh-failed', { episodeId: key.episodeId, error: String(error) });
      }
    }
    // Another worker has the rest of them.
    if (result.refreshed === before) break;
  }
  return result;
}

/** The same for one clinic inside a running transaction: the demo is written with its summaries. */
export async function refreshClinic(tx: Tx, clinicId: string, now: Date): Promise<number> {
  const due = await tx.$queryRaw<EpisodeKey[]>`
    select clinic_id as "clinicId", patient_id as "patientId", episode_id as "episodeId"
    from review_due where clinic_id = ${clinicId}::uuid`;
  for (const key of due) await refreshEpisode(tx, key, now);
  return due.length;
}

function findDue(now: Date): Promise<EpisodeKey[]> {
  return withWorker(
    (tx) => tx.$queryRaw<EpisodeKey[]>`
      select clinic_id as "clinicId", patient_id as "patientId", episode_id as "episodeId"
      from review_due where due_at <= ${now} order by due_at limit ${BATCH}`,
  );
}

/** Whoever changes the episode meanwhile waits for the lock, and marks it anew. */
async function refreshClaimed(tx: Tx, key: EpisodeKey, now: Date): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 as one from review_due
    where clinic_id = ${key.clinicId}::uuid and episode_id = ${key.episodeId}::uuid and due_at <= ${now}
    for update skip locked`;
  if (rows.length === 0) return false;
  await refreshEpisode(tx, key, now);
  return true;
}
