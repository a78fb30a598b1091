import type { Locator, Page } from '@playwright/test';
import { askDemo } from './demo.ts';
import { addReport, dateInNewYork, makePhonePatient, type PhonePatient } from './phone-world.ts';

export const heading = (page: Page) => page.getByRole('heading', { level: 1 });
export const group = (page: Page, name: string | RegExp) => page.getByRole('group', { name });
export const thanks = (page: Page) => page.getByRole('heading', { name: 'Thank you, Robin' });

/** Somebody who exercised yesterday and today, in the player, and said how that was. */
export async function usualDay(): Promise<PhonePatient> {
  const patient = await makePhonePatient();
  await addReport(patient, 1, { leg: 4, back: 3, done: 'pelvic-tilt' });
  for (const exercise of ['pelvic-tilt', 'glute-bridge']) {
    await askDemo(
      `with r as (
         insert into reports (clinic_id, id, patient_id, episode_id, client_id, payload_hash, local_date, timezone,
           made_at, session_peak, session_response)
         select clinic_id, gen_random_uuid(), $1, $2, gen_random_uuid(), 'none', $3, 'America/New_York', now(), 2, 'same'
         from patients where id = $1 returning clinic_id, id)
       insert into exercise_logs (clinic_id, id, patient_id, episode_id, report_id, local_date, exercise, done)
       select r.clinic_id, gen_random_uuid(), $1, $2, r.id, $3, $4, 1 from r`,
      [patient.id, patient.episodeId, dateInNewYork(), exercise],
    );
  }
  return patient;
}

/** Answers what is asked before the exercises, with as few taps as there are. */
export async function answerPains(page: Page, tap: (target: Locator) => Promise<void>): Promise<void> {
  await tap(page.getByRole('button', { name: 'None of these' }));
  await tap(group(page, 'Leg pain').getByText('4', { exact: true }));
  await tap(group(page, 'Back pain').getByText('2', { exact: true }));
  await tap(page.getByRole('radio', { name: 'Thigh, left leg' }));
  await tap(group(page, /Numbness/).getByText('A little', { exact: true }));
}

export const plain = (target: Locator) => target.click();
