import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { askDemo, demoStaff, enterAsStaff } from './demo.ts';
import {
  answerAhead,
  enterByLink,
  fillNewPatient,
  makePatient,
  openPhone,
  someone,
  storedIntake,
} from './intake-world.ts';
import { modal } from './modal.ts';

const MOST_ACTIONS = 12;
const MOST_TAPS = 40;

test('from sign-in to program sent in at most 12 actions', async ({ page, browser }) => {
  test.setTimeout(300_000);
  let actions = 0;
  const act = async (work: Promise<unknown>) => {
    await work;
    actions += 1;
  };
  const person = someone('Sofia');
  const { email, password } = demoStaff('therapist');
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await act(page.getByRole('button', { name: 'Sign in' }).click());
  await page.waitForURL('**/caseload');

  await act(page.getByRole('link', { name: 'New patient' }).click());
  await page.waitForURL('**/patients/new');
  await expectAccessible(page, 'new patient');
  // Name, birth date and contact: each field counts, and nothing else is typed.
  actions += await fillNewPatient(page, person, `${person.family}@example.com`);
  await act(page.getByRole('button', { name: 'Create, send the questions and start intake' }).click());
  await page.waitForURL('**/intake');
  const patientId = new URL(page.url()).pathname.split('/')[2] ?? '';
  await expectAccessible(page, 'empty intake');

  // The patient's own two minutes, on a phone: not the therapist's actions.
  const link = await linkOf(page, patientId);
  const phone = await openPhone(browser);
  await enterByLink(phone, link, person);
  await expect(phone).toHaveURL(/\/before-visit/);
  const taps = await answerAhead(phone, (where) => expectAccessible(phone, where));
  expect(taps).toBeLessThanOrEqual(MOST_TAPS);

  // The answers appear by themselves, marked as the patient's.
  await expect(page.getByText('Sofia has answered ahead.')).toBeVisible({ timeout: 45_000 });
  await expect(page.getByText('From Sofia').first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Exacerbating' })).toBeVisible();
  await expect(page.getByRole('radio', { name: /Exacerbating/ })).toBeChecked();
  await expectAccessible(page, 'answered intake');

  await act(page.getByRole('button', { name: 'Confirm and choose program' }).click());
  await page.waitForURL('**/assign');
  await expect(page.getByText('Best fit')).toBeVisible();
  await act(page.getByRole('button', { name: 'Assign to Sofia' }).first().click());
  const dialog = modal(page);
  // Symptoms below the knee: what is given with care is confirmed by a tick.
  await act(dialog.getByRole('checkbox', { name: /^Looked at/ }).check());
  await act(dialog.getByRole('button', { name: /^Assign/ }).click());
  await expect(page.getByRole('heading', { name: 'Sofia has the program' })).toBeVisible();

  process.stdout.write(`sign-in to program sent: ${actions} actions; the patient's part: ${taps} taps\n`);
  expect(actions).toBeLessThanOrEqual(MOST_ACTIONS);
  const [sent] = await askDemo<{ mails: number; programs: number; decisions: number; worry: number }>(
    `select (select count(*)::int from outbox where patient_id = $1 and kind = 'patient-link') as mails,
       (select count(*)::int from programs where patient_id = $1) as programs,
       (select count(*)::int from stage_decisions where patient_id = $1 and chosen_stage = 2 and suggested_stage = 2) as decisions,
       (select value::int from measures where patient_id = $1 and kind = 'fear') as worry`,
    [patientId],
  );
  expect(sent).toEqual({ mails: 1, programs: 1, decisions: 1, worry: 5 });

  // The same link opens the exercises now.
  await phone.goto(link);
  await expect(phone).toHaveURL(/\/today$/);
  await expect(phone.getByRole('heading', { level: 1 })).toContainText('Sofia');
});

/** The link as the screen shows it, read without leaving the intake. */
async function linkOf(page: Page, patientId: string): Promise<string> {
  const other = await page.context().newPage();
  await other.goto(`/patients/${patientId}/invite`);
  const link = await other.getByLabel('Link', { exact: true }).inputValue();
  await other.close();
  return link;
}

test('every answer is saved by itself, two tabs never overwrite each other unseen, back keeps the draft', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  await enterAsStaff(context, 'therapist');
  const patientId = await makePatient(page, someone('Tom'));
  const other = await context.newPage();
  await other.goto(`/patients/${patientId}/intake`);

  await scale(page, 'Leg pain').getByText('6', { exact: true }).click();
  await expect.poll(async () => (await storedIntake(patientId))?.staff.leg?.value).toBe(6);

  // The other tab still shows no answer: its own is not saved over the first.
  await scale(other, 'Leg pain').getByText('2', { exact: true }).click();
  await expect(other.getByText(/answered this meanwhile. Theirs is shown. You had: 2/)).toBeVisible();
  await expect(scale(other, 'Leg pain').getByRole('radio', { name: '6' })).toBeChecked();
  expect((await storedIntake(patientId))?.staff.leg?.value).toBe(6);
  await other.getByRole('button', { name: 'Put mine back' }).click();
  await expect.poll(async () => (await storedIntake(patientId))?.staff.leg?.value).toBe(2);

  await page.getByLabel('Cause, as told').fill('Lifting at work');
  await expect.poll(async () => (await storedIntake(patientId))?.staff.cause?.value).toBe('Lifting at work');
  await page.goto('/caseload');
  await page.goBack();
  await expect(page.getByLabel('Cause, as told')).toHaveValue('Lifting at work');
});

const scale = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

test('a warning sign blocks confirming, raises the red flag at once and is closed only by a finding', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  await enterAsStaff(context, 'therapist');
  const patientId = await makePatient(page, someone('Vera'));
  const confirm = page.getByRole('button', { name: 'Confirm and choose program' });
  await expect(confirm).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('Ask 7 more warning signs first.')).toBeVisible();

  await page
    .getByRole('group', { name: /New numbness between the legs/ })
    .getByText('Yes')
    .click();
  const dialog = page.getByRole('dialog', { name: 'Emergency now' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page, 'urgent dialog');
  await expect(dialog.getByText('The red flag is up.')).toBeVisible();
  const [flag] = await askDemo<{ rule: string; rank: number }>(
    `select f.rule, s.group_rank as rank from flags f join episode_status s on s.episode_id = f.episode_id
     where f.patient_id = $1 and f.cleared_at is null and f.severity = 'urgent'`,
    [patientId],
  );
  expect(flag).toEqual({ rule: 'RF-CES', rank: 1 });

  await dialog.getByRole('button', { name: 'Back to the intake' }).click();
  await page.reload();
  await expect(page.getByText('A warning sign is open.').first()).toBeVisible();
  await expect(confirm).toHaveAttribute('aria-disabled', 'true');
  await page.goto(`/patients/${patientId}/assign`);
  await page.waitForURL('**/intake');
});

test('bad input is refused beside its field, a double click makes one patient, a like one is named first', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  await enterAsStaff(context, 'therapist');
  await page.goto('/patients/new');
  await page.getByRole('button', { name: /^Create/ }).click();
  await expect(page.getByText('Type the name.').first()).toBeVisible();
  await expect(page.getByText('Type the birth date.')).toBeVisible();

  const person = someone('Ida');
  await fillNewPatient(page, { ...person, born: ['2199', 2, '2'] }, 'not an address');
  const born = page.getByLabel('Birth date');
  await page.getByRole('button', { name: /^Create/ }).click();
  await expect(page.getByText('This day is still to come.')).toBeVisible();
  await born.fill('1899-12-31');
  await page.getByRole('button', { name: /^Create/ }).click();
  await expect(page.getByText('The year is before 1900.')).toBeVisible();
  await born.fill('');
  await born.pressSequentially('02302023');
  await page.getByRole('button', { name: /^Create/ }).click();
  await expect(page.getByText('No calendar has this day.')).toBeVisible();
  await born.fill('1961-02-02');
  await page.getByRole('button', { name: /^Create/ }).click();
  await expect(page.getByText('Type a full e-mail address')).toBeVisible();
  await expectAccessible(page, 'refused form');

  await page.getByLabel('E-mail').fill('');
  await page.getByLabel('Last name').fill(person.family.padEnd(200, 'x'));
  await expect(page.getByLabel('Last name')).toHaveValue(person.family.padEnd(80, 'x'));
  await page.getByLabel('Last name').fill(person.family);
  await page.getByRole('button', { name: 'Create and start intake' }).dblclick();
  await page.waitForURL('**/intake');
  const made = () =>
    askDemo<{ id: string; recordNo: string }>(
      'select id, record_no as "recordNo" from patients where family_name = $1 order by created_at',
      [person.family],
    );
  expect(await made()).toHaveLength(1);
  await expect(page.getByLabel('Or the day')).toBeVisible();
  await page.getByLabel('How long ago').fill('99999');
  await expect(page.getByText('Type whole days, such as 16.')).toBeVisible();

  await page.goto('/patients/new');
  await fillNewPatient(page, { ...person, given: 'Idda', born: ['1961', 2, '2'] }, null);
  await page.getByRole('button', { name: /^Create/ }).click();
  await expect(page.getByText('Somebody like this is here already')).toBeVisible();
  await expectAccessible(page, 'somebody alike');
  expect(await made()).toHaveLength(1);
  await page.getByRole('button', { name: 'Someone else: create a new record' }).click();
  await page.waitForURL('**/intake');
  const [first, second] = await made();
  expect(first?.recordNo).not.toBe(second?.recordNo);
});

test('the body chart by keyboard, an override with its reason, avoid-for-now with a day', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  await enterAsStaff(context, 'therapist');
  const patientId = await makePatient(page, someone('Karl'));
  await page.getByText('Mark by name').press('Enter');
  await page.getByRole('button', { name: 'Buttock' }).press('Space');
  await expect(page.getByRole('button', { name: 'Buttock' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('group', { name: 'What do you mark?' }).getByText('Numb').click();
  await page.getByRole('button', { name: 'Big toe' }).press('Space');
  // Numbness alone does not set how far it reaches.
  await expect(page.locator('#pain').getByText('Buttock', { exact: true }).last()).toBeVisible();
  await scale(page, 'Leg pain').getByText('2', { exact: true }).click();
  await scale(page, 'Back pain').getByText('4', { exact: true }).click();
  await page.getByRole('group', { name: 'Numbness, tingling' }).getByText('None').click();
  await page.getByLabel('How long ago').fill('10');
  await page.getByRole('group', { name: 'Earlier episodes' }).getByText('None').click();
  await page.getByRole('button', { name: 'All 7 asked: no' }).click();
  await page.getByLabel('Add what to avoid').selectOption('Long sitting');
  await expect(page.getByRole('heading', { level: 2, name: 'Early' })).toBeVisible();
  await page.getByRole('radio', { name: /Recurring/ }).check();
  await expect(page.getByText('Say in one line why another stage.')).toBeVisible();
  await page.getByLabel('Why not early?').fill('Had this in her last job');
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await page.waitForURL('**/assign');
  const [kept] = await askDemo<{
    stage: number;
    zone: number;
    reason: string;
    limit: string;
    suggested: number;
  }>(
    `select e.stage, e.intake_zone as zone, d.override_reason as reason, e.limits->0->>'what' as limit,
       d.suggested_stage as suggested
     from episodes e join stage_decisions d on d.episode_id = e.id where e.patient_id = $1`,
    [patientId],
  );
  expect(kept).toEqual({
    stage: 4,
    zone: 2,
    reason: 'Had this in her last job',
    limit: 'long-sitting',
    suggested: 1,
  });
  expect((await storedIntake(patientId))?.confirmed).toBe(true);
});
