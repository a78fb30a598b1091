import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { askDemo, demoStaff } from './demo.ts';

// The main job in the real app: sign in, caseload, patient, program, dose, assign; then the patient's phone: link,
// routine, check-in; then the caseload shows her where the rules put her because of what she just said.

const NAME = 'Chloe Bergeron';
const WHOLE = { wholeLength: true };

/** No program, so the caseload asks for one. */
async function patientWithoutProgram() {
  const [patient] = await askDemo<{ id: string; birthDate: string }>(
    `select p.id, p.birth_date as "birthDate" from patients p where p.given_name || ' ' || p.family_name = $1`,
    [NAME],
  );
  if (!patient) throw new Error(`The demo has no ${NAME}`);
  return patient;
}

async function signIn(page: Page): Promise<void> {
  const { email, password } = demoStaff('therapist');
  await page.goto('/');
  await expectAccessible(page, 'sign-in', WHOLE);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/caseload');
}

/** Offers, adjusts, assigns; returns the patient's stable link. */
async function assignProgram(page: Page): Promise<string> {
  await page.getByRole('link', { name: NAME }).first().click();
  await page.waitForURL('**/patients/*');
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
  await expectAccessible(page, 'patient page', WHOLE);
  await page
    .getByRole('link', { name: /Edit program|Assign program/ })
    .first()
    .click();
  await page.waitForURL('**/assign');
  await expect(page.getByText('Best fit')).toBeVisible();
  await expectAccessible(page, 'program builder', WHOLE);

  const tilt = page.getByRole('group', { name: 'Dose of Pelvic tilt on your back' }).first();
  await tilt.getByRole('button', { name: 'Less: Reps' }).click();
  await tilt.getByRole('button', { name: 'Less: Reps' }).click();
  await expect(page.getByText('2 rounds of 8 times', { exact: false })).toBeVisible();

  await page.getByRole('button', { name: 'Assign to Chloe' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expectAccessible(page, 'assign dialog', WHOLE);
  await dialog.getByRole('button', { name: /^Assign/ }).click();
  await expect(page.getByRole('heading', { name: 'Chloe has the program' })).toBeVisible();
  await expectAccessible(page, 'assigned', WHOLE);
  const address = page.getByText(/\/p\/[\w-]{64}/).first();
  return ((await address.textContent()) ?? '').trim();
}

/** A phone of its own: nothing of the therapist's session is on it. */
async function openPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
    timezoneId: 'America/New_York',
  });
  const phone = await context.newPage();
  await phone.clock.install();
  return phone;
}

async function enter(phone: Page, link: string, birthDate: string): Promise<void> {
  await phone.goto(link);
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Hello. Let us open your exercises.');
  await expect(phone.getByText('Chloe')).toHaveCount(0);
  await expectAccessible(phone, 'entry', WHOLE);
  const [year = '', month = '', day = ''] = birthDate.split('-');
  await phone.getByLabel('Month').selectOption({ index: Number(month) });
  await phone.getByLabel('Day').fill(String(Number(day)));
  await phone.getByLabel('Year').fill(year);
  await phone.getByRole('button', { name: 'Go to my exercises' }).click();
  await phone.waitForURL('**/today');
  await expect(phone.getByRole('heading', { level: 1 })).toContainText('Chloe');
}

/** Goes through the player exercise by exercise and says that it hurt and moved down. */
async function doRoutine(phone: Page): Promise<void> {
  await expectAccessible(phone, 'today', WHOLE);
  await phone
    .getByRole('link', { name: 'Start' })
    .or(phone.getByRole('button', { name: 'Start' }))
    .first()
    .click();
  await phone.waitForURL('**/routine**');
  await expect(phone.getByRole('button', { name: 'It hurts' })).toBeVisible();
  await expectAccessible(phone, 'player', WHOLE);
  // The routine takes its minutes; the page's clock runs them at once.
  const finish = phone.getByRole('heading', { name: 'How was that?' });
  for (let minute = 0; minute < 20 && !(await finish.isVisible()); minute += 1)
    await phone.clock.runFor(60_000);
  await expect(finish).toBeVisible();
  await expectAccessible(phone, 'how was that', WHOLE);
  await phone
    .getByRole('group', { name: /Worst pain/ })
    .getByText('7', { exact: true })
    .click();
  await phone.getByText('It moved down').click();
  await phone.getByRole('button', { name: 'Save' }).click();
  await expect(phone.getByRole('heading', { name: 'Well done' })).toBeVisible();
  await expectAccessible(phone, 'routine finished', WHOLE);
}

/** One question a screen, safety first; nothing is typed. */
async function checkIn(phone: Page): Promise<void> {
  await phone.getByRole('link', { name: 'Check in now' }).click();
  await phone.waitForURL('**/check-in');
  await expectAccessible(phone, 'warning signs', WHOLE);
  await phone.getByRole('button', { name: 'None of these' }).click();
  for (const label of ['Leg pain', 'Back pain']) {
    await phone.getByRole('group', { name: label }).getByText('4', { exact: true }).click();
  }
  await expectAccessible(phone, 'how far down', WHOLE);
  await phone.getByRole('radio', { name: 'Thigh, left leg' }).click();
  await phone
    .getByRole('group', { name: /Numbness/ })
    .getByText('A little', { exact: true })
    .click();
  await phone.getByRole('button', { name: /Not yet/ }).click();
  await expect(phone.getByRole('heading', { name: 'Thank you, Chloe' })).toBeVisible();
  await expectAccessible(phone, 'check-in done', WHOLE);
}

test('a therapist assigns, a patient follows and reports, the caseload shows what the rules say', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const { birthDate } = await patientWithoutProgram();
  await signIn(page);
  await expectAccessible(page, 'caseload', WHOLE);
  const link = await assignProgram(page);

  const phone = await openPhone(browser);
  await enter(phone, link, birthDate);
  await doRoutine(phone);
  await checkIn(phone);

  await page.goto('/caseload?group=watch');
  const row = page.getByRole('listitem').or(page.getByRole('row')).filter({ hasText: NAME }).first();
  await expect(row).toContainText('One flare after exercise');
  await page.getByRole('link', { name: NAME }).first().click();
  await expect(page.getByText(/Rule EXR/)).toBeVisible();
  await expectAccessible(page, 'patient page with the flag', WHOLE);
});
