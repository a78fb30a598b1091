import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';

/** What staff did last about a flag; the page carries it, so that a second person is told. */
type LastEvent = { id: string; name: string };

/** Throws `flag-taken` with the name of who acted, when it was not the last thing that the page showed. */
export async function requireSeen(
  tx: Tx,
  clinicId: string,
  { flagId, seen }: { flagId: string; seen: string | null },
): Promise<void> {
  const rows = await tx.$queryRaw<LastEvent[]>`
    select v.id, m.name from flag_events v
    join memberships m on m.clinic_id = v.clinic_id and m.id = v.by
    where v.clinic_id = ${clinicId}::uuid and v.flag_id = ${flagId}::uuid
    order by v.at desc, v.id desc limit 1`;
  const [last] = rows;
  if (last && last.id !== seen) throw new AppError('flag-taken', { params: { name: last.name } });
}
