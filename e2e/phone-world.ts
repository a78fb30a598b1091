import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
} from '@playwright/test';
import { v7 } from 'uuid';
import { expectAccessible } from './accessible.ts';
import { askDemo, demoStaff, enterAsPatientId } from './demo.ts';

export type PhonePatient = { id: string; episodeId: string; versionId: string; name: string };

/** Days from today in New York, where the phones of these tests are, `YYYY-MM-DD`. */
export function dateInNewYork(days = 0): string {
  const instant = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(instant);
}

type Item = {
  exercise: string;
  reps?: number;
  holdSeconds?: number;
  timesPerDay?: number;
  asNeeded?: boolean;
};

const doseOf = ({ reps = 3, holdSeconds }: Item) => ({
  kind: 'reps',
  sets: 2,
  reps,
  setReps: null,
  holdSeconds: holdSeconds ?? null,
  minutes: null,
  meters: null,
  restSeconds: 10,
  loadKg: null,
  perSide: false,
});

const USUAL: readonly Item[] = [
  { exercise: 'pelvic-tilt', holdSeconds: 5 },
  { exercise: 'glute-bridge' },
  { exercise: 'side-lying-rest', asNeeded: true },
];

/** A patient of the demo clinic whom nobody else uses, with a program that began five days ago. */
export async function makePhonePatient(items: readonly Item[] = USUAL): Promise<PhonePatient> {
  const [id, episodeId, programId, versionId, phaseId] = [v7(), v7(), v7(), v7(), v7()];
  const [member] = await askDemo<{ clinicId: string; id: string }>(
    'select m.clinic_id as "clinicId", m.id from memberships m join users u on u.id = m.user_id where u.email = $1',
    [demoStaff('therapist').email],
  );
  if (!member) throw new Error('The demo has no therapist');
  const family = `Phone${id.slice(-6)}`;
  const began = dateInNewYork(-5);
  const insert = async (table: string, row: Record<string, unknown>) => {
    const all = { clinic_id: member.clinicId, ...row };
    const places = Object.keys(all).map((_, index) => `$${index + 1}`);
    await askDemo(
      `insert into ${table} (${Object.keys(all).join(', ')}) values (${places.join(', ')})`,
      Object.values(all),
    );
  };
  await insert('patients', {
    id,
    record_no: id,
    given_name: 'Robin',
    family_name: family,
    birth_date: '1970-01-02',
    timezone: 'America/New_York',
  });
  await insert('episodes', {
    id: episodeId,
    patient_id: id,
    therapist_id: member.id,
    stage: 2,
    side: 'left',
    opened_on: began,
    program_started_on: began,
    intake_leg: 5,
    intake_back: 3,
    intake_zone: 3,
  });
  const ofEpisode = { patient_id: id, episode_id: episodeId };
  await insert('programs', {
    ...ofEpisode,
    id: programId,
    title: 'Phone test',
    starts_on: began,
    created_by: member.id,
  });
  await insert('program_versions', {
    patient_id: id,
    id: versionId,
    program_id: programId,
    version: 1,
    effective_from: began,
    created_by: member.id,
  });
  await insert('program_phases', {
    patient_id: id,
    id: phaseId,
    version_id: versionId,
    position: 1,
    title: 'First',
  });
  for (const [index, item] of items.entries()) {
    await insert('program_items', {
      patient_id: id,
      id: v7(),
      phase_id: phaseId,
      position: index + 1,
      exercise: item.exercise,
      dose: doseOf(item),
      times_per_day: item.timesPerDay ?? 1,
      as_needed: item.asNeeded ?? false,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
    });
  }
  await insert('phase_starts', {
    patient_id: id,
    id: v7(),
    program_id: programId,
    position: 1,
    started_on: began,
    created_by: member.id,
    reason: 'start',
  });
  return { id, episodeId, versionId, name: `Robin ${family}` };
}

/** A report of an earlier day, as the server stored it. */
export async function addReport(
  { id, episodeId }: PhonePatient,
  daysAgo: number,
  said: { leg: number; back: number; zone?: number; flareDay?: boolean; done?: string },
): Promise<void> {
  const date = dateInNewYork(-daysAgo);
  const reportId = v7();
  await askDemo(
    `insert into reports (clinic_id, id, patient_id, episode_id, client_id, payload_hash, local_date, timezone,
       made_at, received_at, leg, back, zone, flare_day)
     select clinic_id, $1, $2, $3, $4, 'none', $5, 'America/New_York', now() - make_interval(days => $6),
       now() - make_interval(days => $6), $7, $8, $9, $10 from patients where id = $2`,
    [
      reportId,
      id,
      episodeId,
      v7(),
      date,
      daysAgo,
      said.leg,
      said.back,
      said.zone ?? 3,
      said.flareDay ?? false,
    ],
  );
  if (said.done === undefined) return;
  await askDemo(
    `insert into exercise_logs (clinic_id, id, patient_id, episode_id, report_id, local_date, exercise, done)
     select clinic_id, $1, $2, $3, $4, $5, $6, 1 from patients where id = $2`,
    [v7(), id, episodeId, reportId, date, said.done],
  );
}

/** A phone in New York, signed in. */
export async function openPhone(
  browser: Browser,
  patient: PhonePatient,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
    timezoneId: 'America/New_York',
    ...options,
  });
  await enterAsPatientId(context, patient.id);
  return { context, page: await context.newPage() };
}

/** Addresses of the pages that the phone keeps of a person, such as `/today?day=2026-11-21`. */
export function keptPages(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const name = (await caches.keys()).find((one) => one.startsWith('sturdy-person-'));
    if (name === undefined) return [];
    return (await (await caches.open(name)).keys()).map(({ url }) => url.replace(window.location.origin, ''));
  });
}

/** Opens the app until the phone has kept everything that it needs without a network. */
export async function openUntilKept(page: Page): Promise<void> {
  await page.goto('/today');
  // The last that is fetched.
  const last = `/check-in/yesterday?day=${dateInNewYork(2)}`;
  await expect.poll(() => keptPages(page), { timeout: 150_000 }).toContain(last);
}

type ReportRow = {
  clientId: string;
  date: string;
  leg: number | null;
  back: number | null;
  zone: number | null;
  peak: number | null;
  logs: { exercise: string; done: number }[];
};

/** What the server holds of a patient, oldest first. */
export function storedReports({ id }: PhonePatient): Promise<ReportRow[]> {
  return askDemo<ReportRow>(
    `select r.client_id as "clientId", r.local_date as date, r.leg, r.back, r.zone, r.session_peak as peak,
       coalesce((select json_agg(json_build_object('exercise', l.exercise, 'done', l.done) order by l.exercise)
         from exercise_logs l where l.clinic_id = r.clinic_id and l.report_id = r.id), '[]') as logs
     from reports r where r.patient_id = $1 order by r.received_at, r.made_at`,
    [id],
  );
}

/** Today in New York at an hour of the clock, as an instant. */
export function newYorkAt(hour: number, minute = 0): Date {
  const two = (number: number) => String(number).padStart(2, '0');
  const wanted = `${dateInNewYork()} ${two(hour)}:${two(minute)}`;
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'America/New_York',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  // Four hours behind in summer, five in winter.
  const found = [4, 5]
    .map((offset) => new Date(`${wanted.replace(' ', 'T')}:00Z`).getTime() + offset * 3_600_000)
    .map((time) => new Date(time))
    .find((instant) => shown.format(instant) === wanted);
  if (found === undefined) throw new Error(`No instant for ${wanted}`);
  return found;
}

/** axe finds nothing, in light and dark, and nothing scrolls sideways. */
export async function expectGood(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `${where}, ${colorScheme}`);
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${where}: sideways`).toBeLessThanOrEqual(0);
}
