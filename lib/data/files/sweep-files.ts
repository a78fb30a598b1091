import 'server-only';
import { type Tx, withClinic, withWorker } from '#lib/db/with-clinic.ts';
import { storage } from '#lib/storage/storage.ts';

/** Files younger than this may belong to an upload that is still under way. */
export const SWEPT_AFTER_HOURS = 24;

const HOUR_MS = 3_600_000;
const BATCH = 500;

/** Of some storage keys of one clinic, those that a row names. Every column that holds a storage key stands here. */
async function keptOf(tx: Tx, clinicId: string, keys: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    select storage_key as key from exercise_media
    where clinic_id = ${clinicId}::uuid and removed_at is null and storage_key = any(${keys}::text[])
    union all
    select storage_key as key from exports
    where clinic_id = ${clinicId}::uuid and storage_key = any(${keys}::text[])
    union all
    select logo_key as key from clinics where id = ${clinicId}::uuid and logo_key = any(${keys}::text[])`;
  return new Set(rows.map(({ key }) => key));
}

/** Takes a file away after its transaction failed, unless a row names it all the same. */
export async function removeUnlessKept(clinicId: string, key: string): Promise<void> {
  const kept = await withClinic({ clinicId }, (tx) => keptOf(tx, clinicId, [key]));
  if (!kept.has(key)) await storage().remove(key);
}

/**
 * Takes away files that no row names: uploads that a crash cut in half, removals that failed. Files of clinics that
 * this database does not know are left alone: the folder or bucket may serve another one too. Returns how many went.
 */
export async function sweepFiles(now: Date): Promise<number> {
  const clinics = await withWorker((tx) => tx.$queryRaw<{ id: string }[]>`select id from clinics`);
  const known = new Set(clinics.map(({ id }) => id));
  const before = now.getTime() - SWEPT_AFTER_HOURS * HOUR_MS;
  const old = new Map<string, string[]>();
  for await (const { key, changedAt } of storage().list()) {
    const [clinicId = ''] = key.split('/');
    if (!known.has(clinicId) || changedAt.getTime() > before) continue;
    old.set(clinicId, [...(old.get(clinicId) ?? []), key]);
  }
  let removed = 0;
  for (const [clinicId, keys] of old) {
    for (let from = 0; from < keys.length; from += BATCH) {
      removed += await sweep(clinicId, keys.slice(from, from + BATCH));
    }
  }
  return removed;
}

async function sweep(clinicId: string, keys: readonly string[]): Promise<number> {
  const kept = await withClinic({ clinicId }, (tx) => keptOf(tx, clinicId, keys));
  const orphans = keys.filter((key) => !kept.has(key));
  for (const key of orphans) await storage().remove(key);
  return orphans.length;
}
