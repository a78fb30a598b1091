import { expect, type Locator, type Page } from '@playwright/test';
import { demoClinic, enterAsPatient, enterAsStaff, patientNamed } from '../demo.ts';
import { patientIdOf, STAFF_SCREENS } from './staff-screens.ts';

export type Screen = {
  name: string;
  /** Signs in, opens the screen and brings it into its state. */
  open: (page: Page) => Promise<void>;
  /** Shown at the phone's width only. */
  phoneOnly?: true;
  /** The picture is of the window, not of the whole page: something covers it. */
  isWindow?: true;
};

const staff = (path: string | (() => Promise<string>), role: 'therapist' | 'manager' = 'therapist') => {
  return async (page: Page) => {
    await enterAsStaff(page.context(), role);
    await page.goto(typeof path === 'string' ? path : await path());
  };
};

const patientPage = (condition: string, rest = '') =>
  staff(async () => `/patients/${await patientIdOf(condition)}${rest}`, 'manager');

const patient = (condition: string, path: string) => async (page: Page) => {
  await enterAsPatient(page.context(), await patientNamed(condition));
  await page.goto(path);
};

/** Presses a button until the page answers: right after loading it may not be listening yet. */
async function pressUntil(page: Page, button: string, answer: Locator): Promise<void> {
  await expect(async () => {
    if (await answer.isHidden()) await page.getByRole('button', { name: button }).click({ timeout: 2_000 });
    await expect(answer).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
}

/** Somebody with exercises left for today. */
const BUSY = "mode = 'active' and group_rank > 1 and dots->>13 = 'open'";
const ACTIVE = "mode = 'active' and program_title is not null and group_rank > 1";

/** Every screen of the product, in the states that differ to the eye. */
export const SCREENS: readonly Screen[] = [
  { name: 'sign-in', open: (page) => page.goto('/sign-in').then(() => undefined) },
  {
    name: 'sign-in-refused',
    open: async (page) => {
      await page.goto('/sign-in');
      await page.getByLabel('E-mail').fill('someone@example.com');
      await page.getByLabel('Password', { exact: true }).fill('wrong');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByText('That did not work').waitFor();
    },
  },
  { name: 'not-found', open: (page) => page.goto('/nothing-here').then(() => undefined) },
  { name: 'caseload', open: staff('/caseload') },
  { name: 'caseload-clinic', open: staff('/caseload?mine=false', 'manager') },
  { name: 'caseload-nobody', open: staff('/caseload?name=zzzz') },
  { name: 'patient-urgent', open: patientPage('group_rank = 1') },
  { name: 'patient-not-progressing', open: patientPage('group_rank = 2') },
  { name: 'patient-review', open: patientPage('group_rank = 3') },
  { name: 'patient-ready', open: patientPage('group_rank = 5') },
  { name: 'patient-on-track', open: patientPage('group_rank = 6') },
  { name: 'patient-no-report', open: patientPage('last_report_on is null') },
  { name: 'patient-new', open: staff('/patients/new') },
  { name: 'patient-summary', open: patientPage('group_rank = 2', '/summary') },
  { name: 'patient-episodes', open: patientPage('group_rank = 2', '/episodes') },
  { name: 'patient-invite', open: patientPage('group_rank = 2', '/invite') },
  { name: 'patient-paper', open: patientPage('group_rank = 2', '/paper') },
  { name: 'patient-data', open: patientPage('group_rank = 2', '/data') },
  { name: 'messages', open: staff('/messages') },
  { name: 'programs', open: staff('/programs') },
  { name: 'review', open: staff('/review', 'manager') },
  { name: 'members', open: staff('/members', 'manager') },
  { name: 'settings', open: staff('/settings', 'manager') },
  { name: 'settings-rules', open: staff('/settings/rules', 'manager') },
  { name: 'data', open: staff('/data', 'manager') },
  { name: 'audit', open: staff('/audit', 'manager') },
  { name: 'library', open: staff('/library') },
  { name: 'library-exercise', open: staff('/library/glute-bridge') },
  { name: 'assign', open: patientPage('group_rank = 3', '/assign') },
  { name: 'assign-red-flag', open: patientPage('group_rank = 1', '/assign') },
  ...STAFF_SCREENS,
  {
    name: 'entry',
    phoneOnly: true,
    open: (page) => page.goto(demoClinic().patients[0]?.link ?? '').then(() => undefined),
  },
  { name: 'today', phoneOnly: true, open: patient(BUSY, '/today') },
  { name: 'today-done', phoneOnly: true, open: patient(ACTIVE, '/today') },
  { name: 'today-locked', phoneOnly: true, open: patient('group_rank = 1', '/today') },
  { name: 'today-paused', phoneOnly: true, open: patient("mode = 'paused'", '/today') },
  { name: 'today-no-program', phoneOnly: true, open: patient("headline_rule = 'NO-PROG'", '/today') },
  { name: 'progress', phoneOnly: true, open: patient(ACTIVE, '/progress') },
  { name: 'learn', phoneOnly: true, open: patient(ACTIVE, '/learn') },
  { name: 'my-messages', phoneOnly: true, open: patient(ACTIVE, '/my-messages') },
  { name: 'me', phoneOnly: true, open: patient(ACTIVE, '/me') },
  { name: 'reminders', phoneOnly: true, open: patient(ACTIVE, '/me/reminders') },
  { name: 'help', phoneOnly: true, open: patient(ACTIVE, '/help') },
  { name: 'routine', phoneOnly: true, open: patient(BUSY, '/routine') },
  {
    name: 'routine-hurts',
    phoneOnly: true,
    open: async (page) => {
      await patient(BUSY, '/routine')(page);
      await pressUntil(page, 'It hurts', page.getByRole('dialog'));
    },
  },
  { name: 'check-in-gate', phoneOnly: true, open: patient(ACTIVE, '/check-in') },
  {
    name: 'check-in-leg',
    phoneOnly: true,
    open: async (page) => {
      await patient(ACTIVE, '/check-in')(page);
      await pressUntil(page, 'None of these', page.getByRole('heading', { name: 'leg pain' }));
    },
  },
  {
    name: 'check-in-reach',
    phoneOnly: true,
    open: async (page) => {
      await patient(ACTIVE, '/check-in')(page);
      await pressUntil(page, 'None of these', page.getByRole('heading', { name: 'leg pain' }));
      for (const question of ['Leg pain', 'Back pain']) {
        await page.getByRole('group', { name: question }).getByText('3', { exact: true }).click();
      }
      await page.getByRole('heading', { name: 'How far down' }).waitFor();
    },
  },
  { name: 'questions', phoneOnly: true, open: patient(ACTIVE, '/questions') },
  { name: 'urgent', phoneOnly: true, open: patient(ACTIVE, '/urgent') },
];
