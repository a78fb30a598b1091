import type { Tx } from '#lib/db/with-clinic.ts';

/** Tables of a clinic, children before parents. */
const TABLES = [
  'caseload_decisions',
  'handovers',
  'flag_events',
  'episode_status',
  'acts',
  'flags',
  'exercise_logs',
  'red_flag_reports',
  'reports',
  'measures',
  'reviews',
  'pauses',
  'notes',
  'messages',
  'outbox',
  'audit_events',
  'stage_decisions',
  'program_items',
  'program_phases',
  'program_versions',
  'program_drafts',
  'direction_tests',
  'phase_starts',
  'programs',
  'examinations',
  'activity_minutes',
  'episodes',
  'intakes',
  'patient_devices',
  'patient_codes',
  'patient_links',
  'sessions',
  'patients',
  'exercises',
  'program_templates',
  'invitations',
  'exports',
  'api_keys',
  'erasures',
  'audit_seals',
] as const;

/** Removes one clinic and every row of it, and its staff unless they work elsewhere too. */
export async function removeClinic(tx: Tx, clinicId: string): Promise<void> {
  await tx.$queryRaw`select set_config('app.clinic', ${clinicId}, true), set_config('app.sign_in', 'on', true)`;
  for (const table of TABLES) {
    await tx.$executeRawUnsafe(`delete from ${table} where clinic_id = $1::uuid`, clinicId);
  }
  // One statement: a person is visible to row-level security only as long as the membership stands.
  await tx.$executeRaw`
    with gone as (delete from memberships where clinic_id = ${clinicId}::uuid returning user_id)
    delete from users u
    where u.id in (select user_id from gone)
      and not exists (select from memberships m where m.user_id = u.id and m.clinic_id <> ${clinicId}::uuid)`;
  await tx.$executeRaw`delete from clinics where id = ${clinicId}::uuid`;
  await tx.$queryRaw`select set_config('app.sign_in', '', true)`;
}
