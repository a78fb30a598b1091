import 'server-only';
import { newId } from '#lib/db/id.ts';
import { withClinic, withWorker } from '#lib/db/with-clinic.ts';
import { log } from '#lib/log.ts';
import { storage } from '#lib/storage/storage.ts';
import { type Made, makeAudit, makeEpisodes } from './makers.ts';

type Due = { clinicId: string; id: string };

/** A run that was cut off is taken up again after this, in milliseconds. */
const ABANDONED_AFTER = 10 * 60_000;

/** Makes the files that wait, one after the other, and takes away those whose time is over. Returns how many. */
export async function runExports(clock: () => Date, until: Date): Promise<number> {
  let made = 0;
  while (clock() < until) {
    const due = await findDue(clock());
    if (!due) break;
    if (await claim(due, clock())) {
      await make(due, clock);
      made += 1;
    }
  }
  let expired = await findExpired(clock());
  while (expired.length > 0 && clock() < until) {
    for (const old of expired) await remove(old);
    expired = await findExpired(clock());
  }
  return made;
}

async function findDue(now: Date): Promise<Due | undefined> {
  const abandoned = new Date(now.getTime() - ABANDONED_AFTER);
  const rows = await withWorker(
    (tx) => tx.$queryRaw<Due[]>`
      select clinic_id as "clinicId", id from exports
      where status = 'queued' or (status = 'running' and started_at < ${abandoned})
      order by created_at limit 1`,
  );
  return rows[0];
}

/** True when this worker got it. */
async function claim({ clinicId, id }: Due, now: Date): Promise<boolean> {
  const abandoned = new Date(now.getTime() - ABANDONED_AFTER);
  const { count } = await withClinic({ clinicId }, (tx) =>
    tx.export.updateMany({
      where: {
        clinicId,
        id,
        OR: [{ status: 'queued' }, { status: 'running', startedAt: { lt: abandoned } }],
      },
      data: { status: 'running', startedAt: now, progress: 0 },
    }),
  );
  return count === 1;
}

async function make({ clinicId, id }: Due, clock: () => Date): Promise<void> {
  const change = (data: object) =>
    withClinic({ clinicId }, (tx) =>
      tx.export.updateMany({ where: { clinicId, id, status: 'running' }, data }),
    );
  try {
    const { kind, params } = await withClinic({ clinicId }, (tx) =>
      tx.export.findUniqueOrThrow({
        where: { clinicId_id: { clinicId, id } },
        select: { kind: true, params: true },
      }),
    );
    const making = { clinicId, params, now: clock(), onProgress: (progress: number) => change({ progress }) };
    const file: Made = kind === 'audit' ? await makeAudit(making) : await makeEpisodes(making);
    const storageKey = `${clinicId}/${newId()}`;
    const bytes = Buffer.from(file.content);
    await storage().put(storageKey, bytes);
    const { content: _, ...named } = file;
    await change({
      ...named,
      status: 'done',
      progress: 100,
      storageKey,
      bytes: bytes.length,
      finishedAt: clock(),
    });
  } catch (error) {
    log('error', 'export-failed', { exportId: id, error: String(error) });
    await change({ status: 'failed', finishedAt: clock() });
  }
}

type Expired = Due & { storageKey: string | null };

function findExpired(now: Date): Promise<Expired[]> {
  return withWorker(
    (tx) => tx.$queryRaw<Expired[]>`
      select clinic_id as "clinicId", id, storage_key as "storageKey" from exports
      where status in ('done', 'failed') and expires_at <= ${now} limit 100`,
  );
}

async function remove({ clinicId, id, storageKey }: Expired): Promise<void> {
  if (storageKey) await storage().remove(storageKey);
  await withClinic({ clinicId }, (tx) =>
    tx.export.updateMany({ where: { clinicId, id }, data: { status: 'removed', storageKey: null } }),
  );
}
