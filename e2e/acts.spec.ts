import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { v7 } from 'uuid';
import { addDays } from '#lib/clinical/local-date.ts';
import { expectAccessible } from './accessible.ts';
import { type ActsPatient, actsPatient, doneAbout } from './acts-world.ts';
import { askDemo, demoStaff, enterAsStaff } from './demo.ts';
import { modal } from './modal.ts';

// Every step about a flag, done in the browser: afterwards the flag, the plan, the feed and the audit say the same
// thing, in the database and on the page.

const AUTHOR = () => demoStaff('therapist').name;

/** A development server compiles what is asked for first. */
const SLOW = { timeout: 45_000 };

let patient: ActsPatient;

test.beforeEach(async ({ context, page }) => {
  test.setTimeout(240_000);
  patient = await actsPatient(`Steps ${v7().slice(-6)}`);
  await enterAsStaff(context, 'therapist');
  await openPage(page);
});

async function openPage(page: Page): Promise<void> {
  await page.goto(`/patients/${patient.patientId}`);
  await expect(page.getByRole('heading', { level: 1, name: patient.name })).toBeVisible(SLOW);
}

/** Opens a step from the list of other steps of the headline. */
async function choose(page: Page, step: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Other step' }).first().click();
  await page.getByRole('menuitem', { name: step }).click();
  const dialog = modal(page);
  await expect(dialog).toBeVisible(SLOW);
  return dialog;
}

/** One act, one event of the flag and one audit row that name each other; the feed's sentence is on the page. */
async function expectDone(page: Page, kind: string, verb: string, sentence: string | RegExp) {
  await expect(page.getByRole('region', { name: 'Activity' })).toContainText(sentence, SLOW);
  const done = await doneAbout(patient);
  expect(done.acts).toMatchObject([{ kind }]);
  const actId = done.acts[0]?.id;
  expect(done.events).toContainEqual({ kind: 'acted', act: kind, actId });
  expect(done.audits).toEqual([{ verb, actId }]);
  return done;
}

const expectSeen = (page: Page) =>
  expect(page.getByText(new RegExp(`Seen by ${AUTHOR()}`)).first()).toBeVisible();

test('a call is logged', async ({ page }) => {
  const dialog = await choose(page, 'Log a call');
  await dialog.getByRole('button', { name: 'Save the call' }).click();
  await expect(dialog.getByText('Choose one.')).toBeVisible();
  await dialog.getByText('Reached', { exact: true }).click();
  await dialog.getByLabel('What was said').fill('She is afraid of bending. Agreed to start small.');
  await dialog.getByRole('button', { name: 'Save the call' }).click();
  const { acts } = await expectDone(page, 'call', 'act.call', `${AUTHOR()} called and reached Nora.`);
  expect(acts[0]?.detail).toMatchObject({ outcome: 'reached' });
  await expectSeen(page);
});

test('a message is sent', async ({ page }) => {
  const dialog = await choose(page, 'Send a message');
  await dialog.getByLabel('Message', { exact: true }).fill('Hello Nora. Shall we talk about bending?');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('region', { name: 'Messages', exact: true })).toContainText(
    'Shall we talk about bending?',
    SLOW,
  );
  await expectDone(page, 'message', 'act.message', 'Shall we talk about bending?');
});

test('the suggested step is recorded with its note', async ({ page }) => {
  await page.getByRole('button', { name: 'Graded exposure' }).first().click();
  const dialog = modal(page);
  await dialog.getByLabel('What was done').fill('Graded exposure: lifted a light box together.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'Notes' })).toContainText('lifted a light box', SLOW);
  await expectDone(page, 'step', 'act.step', `${AUTHOR()} recorded a step.`);
});

test('the dose is halved for three days and comes back by itself; a double press does it once', async ({
  page,
}) => {
  const dialog = await choose(page, 'Halve the dose');
  await expect(dialog.getByText('What Nora will see')).toBeVisible(SLOW);
  await expect(dialog.getByText(/5 times/).first()).toBeVisible();
  await expectAccessible(page, 'dialog', { within: '[role=dialog]' });
  await dialog.getByRole('button', { name: 'Halve the dose' }).dblclick();
  const { versions } = await expectDone(page, 'dose-halved', 'act.halve-dose', `${AUTHOR()} halved the dose`);
  const reps = versions.filter(({ exercise }) => exercise === 'pelvic-tilt');
  expect(reps.map(({ version, from, reps: count }) => [version, from, count])).toEqual([
    [1, addDays(patient.today, -20), 10],
    [2, patient.today, 5],
    [3, addDays(patient.today, 3), 10],
  ]);
  await expect(page.getByRole('region', { name: 'Agreed' })).toContainText('Half dose until', SLOW);
  await expect(page.getByRole('region', { name: /Phase 1, now/ })).toContainText('5 reps', SLOW);
  await expect(page.getByRole('region', { name: 'Messages', exact: true })).toContainText(
    'do about half of each exercise',
  );
});

test('an exercise makes room for its easier neighbor', async ({ page }) => {
  const dialog = await choose(page, 'Swap an exercise');
  await dialog.getByLabel('Exercise').selectOption({ label: 'Pelvic tilt on your back' });
  const easier = await dialog.getByRole('radio').first().getAttribute('value');
  const reason = dialog.getByLabel('Why it is right all the same');
  if (await reason.isVisible()) await reason.fill('Tested today.');
  await dialog.getByRole('button', { name: /^Swap/ }).click();
  const { versions } = await expectDone(
    page,
    'exercise-swapped',
    'act.swap-exercise',
    `${AUTHOR()} swapped Pelvic tilt on your back for`,
  );
  const newest = versions.filter(({ version }) => version === 2).map(({ exercise }) => exercise);
  expect(newest).toContain(easier);
  expect(newest).not.toContain('pelvic-tilt');
});

test('an exercise without an easier one is left out', async ({ page }) => {
  const dialog = await choose(page, 'Swap an exercise');
  await dialog.getByLabel('Exercise').selectOption({ label: 'Pelvic tilt on your back' });
  await dialog.getByText('Leave it out for now').click();
  await dialog.getByRole('button', { name: 'Leave it out' }).click();
  const { versions } = await expectDone(
    page,
    'exercise-swapped',
    'act.swap-exercise',
    `${AUTHOR()} took Pelvic tilt on your back out for now`,
  );
  expect(versions.filter(({ version }) => version === 2)).toHaveLength(3);
});

test('the routine is shortened', async ({ page }) => {
  const dialog = await choose(page, 'Shorten the routine');
  await dialog.getByRole('button', { name: 'Shorten to 3' }).click();
  const { versions } = await expectDone(
    page,
    'routine-shortened',
    'act.shorten-routine',
    'shortened the routine to 3 exercises',
  );
  expect(versions.filter(({ version }) => version === 2)).toHaveLength(3);
});

test('the program is extended', async ({ page }) => {
  const dialog = await choose(page, 'Extend the program');
  await dialog.getByText(/^2 weeks/).click();
  await dialog.getByRole('button', { name: 'Extend' }).click();
  await expectDone(page, 'program-extended', 'act.extend-program', `${AUTHOR()} extended the program until`);
  const [program] = await askDemo<{ endsOn: string }>(
    'select ends_on as "endsOn" from programs where id = $1',
    [patient.programId],
  );
  expect(program?.endsOn).toBe(addDays(patient.today, 16));
});

test('the phase moves forward and back, each with its reason', async ({ page }) => {
  const dialog = await choose(page, 'Move to another phase');
  await dialog.getByRole('button', { name: 'Move to phase 2' }).click();
  await expect(dialog.getByText('Write the reason in a few words.')).toBeVisible();
  await dialog.getByLabel('Why').fill('Moves well.');
  await dialog.getByRole('button', { name: 'Move to phase 2' }).click();
  await expectDone(page, 'phase-moved', 'act.move-phase', 'moved Nora from phase 1 to phase 2');
  await expect(page.getByRole('region', { name: /Phase 2, now/ })).toBeVisible();
  const back = await choose(page, 'Move to another phase');
  await back.getByLabel('Why').fill('Too much at once.');
  await back.getByRole('button', { name: 'Move to phase 1' }).click();
  await expect(page.getByRole('region', { name: 'Activity' })).toContainText(
    'moved Nora from phase 2 to phase 1',
    SLOW,
  );
  const starts = await askDemo<{ position: number; reason: string | null }>(
    'select position, reason from phase_starts where program_id = $1 order by created_at, id',
    [patient.programId],
  );
  expect(starts).toEqual([
    { position: 1, reason: null },
    { position: 2, reason: 'Moves well.' },
    { position: 1, reason: 'Too much at once.' },
  ]);
});

test('the direction is tested again', async ({ page }) => {
  const dialog = await choose(page, 'Record a direction test');
  await dialog.getByRole('button', { name: 'Save the test' }).click();
  await expect(dialog.getByText('Record the answer to at least one movement.')).toBeVisible();
  const answer = (movement: string, response: string) =>
    dialog.getByRole('group', { name: movement }).getByText(response, { exact: true }).click();
  await answer('Side glide', 'Eased');
  await answer('Side glide', 'Not tested');
  await answer('Extension', 'Centralized');
  await answer('Flexion', 'Peripheralized');
  await expect(dialog.getByRole('radio', { name: 'Extension helps' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Save the test' }).click();
  await expectDone(
    page,
    'direction-retested',
    'act.retest-direction',
    `${AUTHOR()} tested the direction again: extension helps.`,
  );
  const [episode] = await askDemo('select direction, precautions from episodes where id = $1', [
    patient.episodeId,
  ]);
  expect(episode).toEqual({ direction: 'extension', precautions: ['flexion-worsens'] });
  await expect(page.getByText('Flexion worsens').first()).toBeVisible();
});

test('a review is booked, shows in the chart, and is recorded when it took place', async ({ page }) => {
  const on = addDays(patient.today, 5);
  const dialog = await choose(page, 'Book or record a review');
  await dialog.getByLabel('Date', { exact: true }).fill(on);
  await dialog.getByText('By phone').click();
  await dialog.getByRole('button', { name: /^Book/ }).click();
  await expectDone(page, 'review-booked', 'act.book-review', `${AUTHOR()} booked a review for`);
  await expect(page.getByRole('region', { name: 'Agreed' })).toContainText('by phone', SLOW);
  const day = new Date(on).toLocaleDateString('en-US', { day: 'numeric', month: 'short', timeZone: 'UTC' });
  await expect(page.getByRole('region', { name: /one time line/ })).toContainText(`Visit ${day}`, SLOW);
  const held = await choose(page, 'Book or record a review');
  await held.getByText('It takes place today').click();
  await held.getByRole('button', { name: 'Record the review' }).click();
  await expect(page.getByRole('region', { name: 'Activity' })).toContainText('recorded a review.', SLOW);
  const reviews = await askDemo<{ plannedDay: number }>(
    'select planned_day as "plannedDay" from reviews where episode_id = $1',
    [patient.episodeId],
  );
  expect(reviews).toEqual([{ plannedDay: 14 }]);
});

test('a review whose day has come is recorded straight from the caseload', async ({ page }) => {
  await askDemo(
    `insert into acts (clinic_id, id, patient_id, episode_id, client_id, kind, detail, local_date, made_by, created_at)
     select e.clinic_id, $2, e.patient_id, e.id, $3, 'review-booked', $4, $5::text, e.therapist_id, $5::text::date
     from episodes e where e.id = $1`,
    [
      patient.episodeId,
      v7(),
      v7(),
      { on: addDays(patient.today, -1), how: 'phone', moved: null, note: null },
      addDays(patient.today, -9),
    ],
  );
  await page.goto('/caseload');
  const row = page
    .getByRole('region', { name: 'Agreed and due' })
    .getByRole('listitem')
    .filter({ hasText: patient.name });
  await expect(row).toContainText('1 day late', SLOW);
  await row.getByRole('link', { name: 'Record or move it' }).click();
  const dialog = modal(page);
  await dialog.getByText('It takes place today').click(SLOW);
  await dialog.getByRole('button', { name: 'Record the review' }).click();
  await expect(page.getByRole('region', { name: 'Activity' })).toContainText('recorded a review.', SLOW);
  expect(new URL(page.url()).hash).toBe('');
  await page.goto('/caseload');
  await expect(page.getByRole('heading', { level: 1, name: 'Caseload' })).toBeVisible(SLOW);
  await expect(row).toHaveCount(0);
});

test('a referral is noted', async ({ page }) => {
  const dialog = await choose(page, 'Note a referral');
  await dialog.getByLabel('Kind').selectOption('surgical-opinion');
  await dialog.getByLabel('Reason').fill('No gain in 12 weeks.');
  await dialog.getByRole('button', { name: 'Note the referral' }).click();
  const { acts } = await expectDone(page, 'referral', 'act.refer', `${AUTHOR()} noted a referral`);
  expect(acts[0]?.detail).toEqual({ type: 'surgical-opinion', to: null, reason: 'No gain in 12 weeks.' });
  await expect(page.getByRole('region', { name: 'Agreed' })).toContainText('Surgical opinion', SLOW);
});

test('the stage is changed', async ({ page }) => {
  const dialog = await choose(page, 'Change the stage');
  await dialog.getByText('Chronic').click();
  await dialog.getByLabel('Why').fill('Over three months by now.');
  await dialog.getByRole('button', { name: 'Change the stage' }).click();
  await expectDone(
    page,
    'stage-changed',
    'act.change-stage',
    'changed the stage from Exacerbating to Chronic.',
  );
  await expect(page.getByText(/^Chronic, week/)).toBeVisible();
});

test('a discharge ends the program, keeps the letter and leaves the list', async ({ page }) => {
  const dialog = await choose(page, 'Discharge with letter');
  await expect(dialog.getByLabel('Letter')).toHaveValue(/Dear colleague/, SLOW);
  await dialog.getByText('Goals met').click();
  await dialog.getByLabel('Letter').fill('Dear colleague, Nora is well and goes on alone.');
  await dialog.getByRole('button', { name: /^Discharge/ }).click();
  await expect(page.getByRole('region', { name: 'Agreed' })).toContainText('Discharged', SLOW);
  const { events } = await expectDone(page, 'discharged', 'act.discharge', `${AUTHOR()} discharged Nora.`);
  expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['cleared', 'acted']));
  const [state] = await askDemo(
    `select e.mode, g.ends_on as "endsOn", (select count(*)::int from episode_status s where s.episode_id = e.id) as rows
     from episodes e join programs g on g.episode_id = e.id where e.id = $1`,
    [patient.episodeId],
  );
  expect(state).toEqual({ mode: 'discharged', endsOn: patient.today, rows: 0 });
  await page.getByRole('link', { name: 'Print the letter' }).click();
  await expect(page.getByText('Nora is well and goes on alone.')).toBeVisible(SLOW);
});

test('a new episode opens its intake', async ({ page }) => {
  const dialog = await choose(page, 'Begin a new episode');
  await dialog.getByLabel('What is back, since when').fill('Leg pain again since Monday.');
  await dialog.getByRole('button', { name: 'Open the intake' }).click();
  await page.waitForURL('**/intake', { timeout: 90_000, waitUntil: 'commit' });
  const { acts, events } = await doneAbout(patient);
  expect(acts).toMatchObject([{ kind: 'episode-asked' }]);
  expect(events).toMatchObject([{ kind: 'acted', act: 'episode-asked' }]);
});

test('no problem: the flag rests with its reason', async ({ page }) => {
  await page.getByRole('button', { name: 'Not a problem' }).first().click();
  const dialog = modal(page);
  await dialog.getByRole('button', { name: 'Not a problem' }).click();
  await expect(dialog.getByText('Write the reason in a few words.')).toBeVisible();
  await dialog.getByLabel('Why it is not a problem').fill('Long known, and talked through.');
  await dialog.getByRole('button', { name: 'Not a problem' }).click();
  await expect(page.getByRole('region', { name: 'Activity' })).toContainText('to be no problem.', SLOW);
  const { events } = await doneAbout(patient);
  expect(events).toEqual([{ kind: 'dismissed', act: null, actId: null }]);
  const [audit] = await askDemo(
    `select detail->>'flagId' as "flagId" from audit_events where patient_id = $1 and verb = 'flag.dismiss'`,
    [patient.patientId],
  );
  expect(audit).toEqual({ flagId: patient.flagId });
});

test('of two who act on the same flag, the second is told and nothing is done twice', async ({
  page,
  context,
}) => {
  const second = await openSecond(context);
  const late = await choose(second, 'Log a call');
  await page.bringToFront();
  const dialog = await choose(page, 'Log a call');
  await dialog.getByText('No answer', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Save the call' }).click();
  await expect(dialog).toBeHidden(SLOW);
  await second.bringToFront();
  await late.getByText('No answer', { exact: true }).click();
  await late.getByRole('button', { name: 'Save the call' }).click();
  await expect(late.getByText(`${AUTHOR()} has acted on this flag`)).toBeVisible(SLOW);
  await late.getByRole('button', { name: 'Reload the page' }).click();
  await expect(second.getByRole('region', { name: 'Activity' })).toContainText('called: no answer.', SLOW);
  const { acts, events } = await doneAbout(patient);
  expect([acts.length, events.length]).toEqual([1, 1]);
});

async function openSecond(context: BrowserContext): Promise<Page> {
  const second = await context.newPage();
  await openPage(second);
  return second;
}
