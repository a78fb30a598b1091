import { type Browser, expect, type Page } from '@playwright/test';
import { askDemo } from './demo.ts';

export type NewPerson = { given: string; family: string; born: [year: string, month: number, day: string] };

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A name that nobody else has: runs in parallel and repeated ones must not take each other's patient for a double. */
export function someone(given: string): NewPerson {
  const family = Array.from({ length: 8 }, () => LETTERS[Math.floor(Math.random() * 26)]).join('');
  const year = 1930 + Math.floor(Math.random() * 70);
  return { given, family: `Q${family}`, born: [String(year), 5, '8'] };
}

/** What a therapist types into the form of a new patient, field by field. */
export async function fillNewPatient(page: Page, person: NewPerson, mail: string | null): Promise<number> {
  const [year, month, day] = person.born;
  await page.getByLabel('First name').fill(person.given);
  await page.getByLabel('Last name').fill(person.family);
  await page
    .getByLabel('Birth date')
    .fill(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (mail !== null) await page.getByLabel('E-mail').fill(mail);
  return mail === null ? 3 : 4;
}

/** Makes a patient through the form and returns the id from the address of the intake. */
export async function makePatient(
  page: Page,
  person: NewPerson,
  mail: string | null = null,
): Promise<string> {
  await page.goto('/patients/new');
  await fillNewPatient(page, person, mail);
  await page.getByRole('button', { name: /^Create/ }).click();
  await page.waitForURL('**/intake');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(person.family);
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

/** A phone of its own: nothing of the therapist's session is on it. */
export async function openPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
    timezoneId: 'America/New_York',
  });
  return context.newPage();
}

export async function typeBirthDate(phone: Page, { born: [year, month, day] }: NewPerson): Promise<void> {
  await phone.getByLabel('Month').selectOption({ index: month });
  await phone.getByLabel('Day').fill(day);
  await phone.getByLabel('Year').fill(year);
}

export async function enterByLink(phone: Page, link: string, person: NewPerson): Promise<void> {
  await phone.goto(link);
  await typeBirthDate(phone, person);
  await phone.getByRole('button', { name: 'Go to my exercises' }).click();
}

const title = (phone: Page, name: string | RegExp) =>
  expect(phone.getByRole('heading', { level: 1, name })).toBeVisible();
const number = async (phone: Page, label: string, value: string) =>
  phone.getByRole('group', { name: label }).getByText(value, { exact: true }).click();

/** The whole part before the visit, by thumb: sharp leg pain below the knee for two weeks, no warning sign. */
export async function answerAhead(phone: Page, look: (where: string) => Promise<void>): Promise<number> {
  let taps = 0;
  const tap = async (work: Promise<void>) => {
    await work;
    taps += 1;
  };
  const next = () => tap(phone.getByRole('button', { name: 'Next', exact: true }).click());
  await title(phone, /new or worse/);
  await look('warning signs');
  await tap(phone.getByRole('button', { name: 'None of these' }).click());
  await title(phone, 'Where do you feel it?');
  await tap(phone.locator('[data-region="buttock/left"]').click());
  await tap(phone.locator('[data-region="calf/left"]').click());
  await look('body chart');
  await next();
  await title(phone, /leg pain in the last day/);
  await look('a number');
  await tap(number(phone, 'Leg pain', '7'));
  await title(phone, /back pain/);
  await tap(number(phone, 'Back pain', '4'));
  await title(phone, /Numbness/);
  await tap(phone.getByText('A little', { exact: true }).click());
  await title(phone, /How long have you had/);
  await look('how long');
  await tap(phone.getByText('About 2 weeks', { exact: true }).click());
  await title(phone, /Since it started/);
  await tap(phone.getByText('Worse', { exact: true }).click());
  await title(phone, /always there/);
  await tap(phone.getByText('It comes and goes', { exact: true }).click());
  await title(phone, 'What is true for you?');
  await tap(phone.getByText('The leg pain is sharp').click());
  await tap(phone.getByText('A cough, a sneeze or a laugh').click());
  await look('ticks');
  await next();
  await title(phone, 'What makes it worse?');
  await tap(phone.getByText('Sitting', { exact: true }).click());
  await next();
  await title(phone, 'What makes it easier?');
  await tap(phone.getByText('Walking', { exact: true }).click());
  await next();
  await title(phone, /pain like this before/);
  await tap(phone.getByText('No, this is the first time').click());
  await title(phone, 'What do you want to do again?');
  await tap(phone.getByText('Walk for half an hour').click());
  await look('activities');
  await next();
  await title(phone, /How well can you do it now/);
  await tap(number(phone, 'Walk for half an hour', '3'));
  await next();
  await title(phone, /worry/);
  await tap(number(phone, 'Worry', '5'));
  await title(phone, /sleep/);
  await tap(number(phone, 'Sleep', '4'));
  await title(phone, 'Do you have any of these?');
  await tap(phone.getByRole('button', { name: 'None of these' }).click());
  await title(phone, /Thank you/);
  await look('thank you');
  return taps;
}

/** The answers of a patient's open intake, as they are stored. */
export async function storedIntake(patientId: string) {
  const [row] = await askDemo<{
    staff: Record<string, { value: unknown; version: number }>;
    patient: Record<string, { value: unknown }>;
    confirmed: boolean;
  }>(
    `select staff_answers as staff, patient_answers as patient, confirmed_at is not null as confirmed
     from intakes where patient_id = $1 order by created_at desc limit 1`,
    [patientId],
  );
  return row;
}
