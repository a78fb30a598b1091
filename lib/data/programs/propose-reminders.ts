import 'server-only';
import { reminderPlanSchema, writeReminderPlan } from '#lib/data/reminders/plan.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { Schedule } from './input.ts';

/** Asks for reminders on the patient's phone at the routine's times; the patient's own choice stands. */
export async function proposeReminders(
  tx: Tx,
  whom: { clinicId: string; patientId: string; now: Date },
  { times, isReminded }: Schedule,
): Promise<void> {
  if (!isReminded || times.length === 0) return;
  const plan = reminderPlanSchema.parse({ times, push: true, mail: false });
  await writeReminderPlan(tx, { ...whom, by: 'staff' }, plan);
}
