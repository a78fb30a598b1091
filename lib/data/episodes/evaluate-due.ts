import 'server-only';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { type Tx, withClinic, withWorker } from '#lib/db/with-clinic.ts';
import { log } from '#lib/log.ts';
import type { EpisodeKey } from './episode-record.ts';
import { evaluateEpisode } from './evaluate-episode.ts';

/** How many episodes are looked for at once. */
const BATCH = 200;

export type DueResult = { evaluated: number; failed: number };

/**
 * Runs the rules over every episode whose date has come, and returns when none is left or `until` has passed.
 * Safe on several workers at once: an episode is claimed by its row lock and is no longer due afterwards.
 */
export async function evaluateDue(clock: () => Date, until: Date): Promise<DueResult> {
  const result: DueResult = { evaluated: 0, failed: 0 };
  const broken = new Set<string>();
  while (clock() < until) {
    const due = (await findDue(clock())).filter((key) => !broken.has(key.episodeId));
    if (due.length === 0) break;
    for (const key of due) {
      try {
        if (await evaluateClaimed(key, clock())) result.evaluated += 1;
      } catch (error) {
        // One broken record must not keep the others from being seen; it is tried again on the next run.
        broken.add(key.episodeId);
        result.failed += 1;
        log('error', 'evaluation-failed', { episodeId: key.episodeId, error: String(error) });
      }
    }
  }
  return result;
}

function findDue(now: Date): Promise<EpisodeKey[]> {
  return withWorker(
    (tx) => tx.$queryRaw<EpisodeKey[]>`
      select clinic_id as "clinicId", patient_id as "patientId", episode_id as "episodeId"
      from episode_status where next_evaluation_at <= ${now}
      order by next_evaluation_at limit ${BATCH}`,
  );
}

/** True when this worker got the episode and evaluated it; false when another one has it, or it is done already. */
function evaluateClaimed(key: EpisodeKey, now: Date): Promise<boolean> {
  return withClinic({ clinicId: key.clinicId }, async (tx) => {
    const timezone = await claim(tx, key, now);
    if (timezone === null) return false;
    const today = localDateAt(now.toISOString(), timezone);
    return (await evaluateEpisode(tx, key, { today, now })) !== null;
  });
}

/** Both rows are locked: the status row so that "due" is looked at again after waiting, the episode against reports. */
async function claim(tx: Tx, key: EpisodeKey, now: Date): Promise<string | null> {
  const rows = await tx.$queryRaw<{ timezone: string }[]>`
    select s.timezone from episode_status s
    join episodes e on e.clinic_id = s.clinic_id and e.id = s.episode_id
    where s.clinic_id = ${key.clinicId}::uuid and s.episode_id = ${key.episodeId}::uuid
      and s.next_evaluation_at <= ${now}
    for update of e, s skip locked`;
  return rows[0]?.timezone ?? null;
}
