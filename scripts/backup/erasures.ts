import type pg from 'pg';

/** A row of `erasures`, as JSON. */
export type Erasure = { clinic_id: string; patient_id: string; erased_at: string | null };

export type ErasedAgain = {
  /** People whose record came back with the backup and was deleted again. */
  erased: number;
  /** Record numbers of people who had been locked, and stand in the record again. */
  unlocked: string[];
};

/** Whose record was deleted or locked in a database that is about to be thrown away. */
export async function erasuresIn(client: pg.Client): Promise<Erasure[]> {
  const { rows: found } = await client.query<{ name: string | null }>(
    "select to_regclass('public.erasures')::text as name",
  );
  if (found[0]?.name === null) return [];
  await client.query("select set_config('app.worker', 'on', false)");
  const { rows } = await client.query<{ row: Erasure }>('select to_jsonb(e) as row from erasures e');
  return rows.map(({ row }) => row);
}

/** What was deleted after the backup was made stays deleted: nobody's record comes back by a restore. */
export async function eraseAgain(client: pg.Client, erasures: readonly Erasure[]): Promise<ErasedAgain> {
  const again: ErasedAgain = { erased: 0, unlocked: [] };
  for (const erasure of erasures) {
    const { clinic_id, patient_id } = erasure;
    await client.query('begin');
    await client.query("select set_config('app.clinic', $1, true)", [clinic_id]);
    const { rows } = await client.query<{ recordNo: string }>(
      'select record_no as "recordNo" from patients where id = $1 and archived_at is null',
      [patient_id],
    );
    const recordNo = rows[0]?.recordNo;
    if (recordNo !== undefined && erasure.erased_at === null) again.unlocked.push(recordNo);
    if (erasure.erased_at !== null) {
      const { rowCount } = await client.query('select 1 from patients where id = $1', [patient_id]);
      await client.query('select erase_patient($1)', [patient_id]);
      await client.query('delete from erasures where patient_id = $1', [patient_id]);
      await client.query(
        `insert into erasures select e.* from jsonb_populate_record(null::erasures, $1) e
         where exists (select from clinics where id = e.clinic_id)`,
        [JSON.stringify(erasure)],
      );
      again.erased += rowCount ?? 0;
    }
    await client.query('commit');
  }
  return again;
}
