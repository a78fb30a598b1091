import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { askDemo, enterAsStaff } from './demo.ts';
import { modal } from './modal.ts';
import { type OwnPatient, ownPatient } from './own-patient.ts';

/** A loaded machine takes its time to read a page again. */
const SLOW = { timeout: 45_000 };

const THREE = [
  { exercise: 'pelvic-tilt' },
  { exercise: 'glute-bridge' },
  { exercise: 'knee-rolls', timesPerDay: 2 },
] as const;

test.beforeEach(async ({ context }) => {
  await enterAsStaff(context, 'therapist');
});

const state = (page: Page) => page.locator('[data-draft-state]');

async function open(page: Page, { patientId }: OwnPatient): Promise<void> {
  await page.goto(`/patients/${patientId}/assign`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** One set more for the first exercise of the open phase. */
async function addSet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More: Sets' }).first().click();
}

test('a half-built program is kept on the server: another page, another browser', async ({
  page,
  browser,
}) => {
  const patient = await ownPatient({ items: THREE });
  await open(page, patient);
  await addSet(page);
  await expect(state(page)).toHaveAttribute('data-draft-state', 'kept');
  await expect(state(page)).toHaveText(/^Draft saved /);
  const other = await browser.newContext();
  await enterAsStaff(other, 'therapist');
  const second = await other.newPage();
  await open(second, patient);
  await expect(second.getByRole('textbox', { name: 'Sets' }).first()).toHaveValue('2');
  await other.close();
});

test('what somebody else changed is named with its difference, and both can be put together', async ({
  page,
}) => {
  const patient = await ownPatient({ items: THREE });
  await open(page, patient);
  await addSet(page);
  await expect(state(page)).toHaveAttribute('data-draft-state', 'kept');
  // Another version of the same program, as a colleague would have saved it.
  await askDemo(
    `with version as (
       insert into program_versions (clinic_id, patient_id, id, program_id, version, effective_from, created_by)
       select v.clinic_id, v.patient_id, gen_random_uuid(), v.program_id, 2, v.effective_from,
         (select m.id from memberships m where m.clinic_id = v.clinic_id and m.role = 'therapist'
          and m.id <> v.created_by order by m.name limit 1)
       from program_versions v where v.id = $1 returning *),
     phase as (
       insert into program_phases (clinic_id, patient_id, id, version_id, position, title, weeks, gate)
       select clinic_id, patient_id, gen_random_uuid(), id, 1, 'Settle', 2, '[{"kind":"cg","minDays":7}]'
       from version returning *)
     insert into program_items (clinic_id, patient_id, id, phase_id, position, exercise, side, dose, times_per_day,
       weekdays)
     select h.clinic_id, h.patient_id, gen_random_uuid(), h.id, i.position,
       case i.exercise when 'knee-rolls' then 'clamshell' else i.exercise end, i.side, i.dose, i.times_per_day,
       i.weekdays
     from phase h, program_items i join program_phases old on old.clinic_id = i.clinic_id and old.id = i.phase_id
     where old.version_id = $1`,
    [patient.versionId],
  );
  await page.reload();
  const notice = page.locator('[data-overtaken]');
  await expect(notice).toContainText('changed this program on');
  await expect(notice).toContainText('New: Clamshell');
  await expect(notice).toContainText('Taken out: Knee rolls');
  await notice.getByRole('button', { name: 'Put both together' }).click();
  await expect(notice).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Sets' }).first()).toHaveValue('2');
  await expect(page.getByRole('heading', { level: 3, name: 'Clamshell' }).first()).toBeVisible();
});

test('who changes a program while half the dose runs is told, and decides whether it goes on', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const patient = await ownPatient({ stage: 1, items: THREE });
  await page.goto(`/patients/${patient.patientId}`);
  await page.getByRole('button', { name: 'Take a step' }).click();
  await page.getByRole('menuitem', { name: 'Halve the dose' }).click();
  await modal(page).getByRole('button', { name: 'Halve the dose' }).click();
  const agreed = page.getByRole('region', { name: 'Agreed' });
  await expect(agreed).toContainText('Half dose until', SLOW);

  await open(page, patient);
  await expect(page.getByText('Doses here are the usual ones')).toBeVisible(SLOW);
  await addSet(page);
  await page.getByRole('button', { name: /^Save changes/ }).click();
  const dialog = modal(page);
  const [keep, end] = [
    dialog.getByRole('radio', { name: /^Keep it/ }),
    dialog.getByRole('radio', { name: /^End it/ }),
  ];
  await expect(keep).toBeChecked();
  await expect(dialog).toContainText('half of each exercise');
  await end.check();
  await expect(dialog).not.toContainText('half of each exercise');
  await keep.check();
  await expectAccessible(page, 'dialog', { within: '[role=dialog]' });
  await dialog.getByRole('button', { name: /^Save/ }).click();
  await page.waitForURL(`**/patients/${patient.patientId}`, { waitUntil: 'commit', ...SLOW });
  await expect(agreed).toContainText('Half dose until', SLOW);
  expect(await firstItems(patient)).toEqual([
    [1, 10, false],
    [1, 5, true],
    [1, 10, false],
    [2, 5, true],
    [2, 10, false],
  ]);

  await open(page, patient);
  await addSet(page);
  await page.getByRole('button', { name: /^Save changes/ }).click();
  await end.check();
  await dialog.getByRole('button', { name: /^Save/ }).click();
  await page.waitForURL(`**/patients/${patient.patientId}`, { waitUntil: 'commit', ...SLOW });
  await expect(page.getByRole('heading', { level: 1, name: patient.name })).toBeVisible(SLOW);
  await expect(agreed).toBeHidden(SLOW);
  expect((await firstItems(patient)).at(-1)).toEqual([3, 10, false]);
});

/** Sets and repetitions of the first exercise in each version, and whether it is half a dose. */
async function firstItems({ episodeId }: OwnPatient): Promise<[number, number, boolean][]> {
  const rows = await askDemo<{ sets: number; reps: number; isHalf: boolean }>(
    `select (i.dose->>'sets')::int as sets, (i.dose->>'reps')::int as reps, v.half_until is not null as "isHalf"
     from program_versions v join programs g on g.id = v.program_id join program_phases h on h.version_id = v.id
     join program_items i on i.phase_id = h.id
     where g.episode_id = $1 and i.position = 1 order by v.version`,
    [episodeId],
  );
  return rows.map(({ sets, reps, isHalf }) => [sets, reps, isHalf]);
}

test('a double press of Assign gives one program, with times and reminders', async ({ page }) => {
  const patient = await ownPatient();
  await open(page, patient);
  await page.getByRole('button', { name: /^Assign to/ }).click();
  const dialog = modal(page);
  await expect(dialog.getByRole('textbox', { name: 'Time 1' })).toHaveValue('08:00');
  await expect(dialog.getByRole('checkbox', { name: 'Remind on the phone' })).toBeChecked();
  const care = dialog.getByRole('checkbox', { name: /only with care/ });
  if ((await care.count()) > 0) await care.check();
  await dialog.getByRole('button', { name: /^Assign to/ }).dblclick();
  await expect(page.getByRole('heading', { name: 'Nora has the program' })).toBeVisible();
  const programs = await askDemo<{ schedule: { times: string[] } }>(
    'select schedule from programs where episode_id = $1',
    [patient.episodeId],
  );
  expect(programs).toHaveLength(1);
  const plans = await askDemo<{ times: string[] }>('select times from reminder_plans where patient_id = $1', [
    patient.patientId,
  ]);
  expect(plans[0]?.times).toEqual(programs[0]?.schedule.times);
});

test('a test of direction changes what the builder warns of', async ({ page }) => {
  const patient = await ownPatient({ items: THREE });
  await open(page, patient);
  await page.getByRole('button', { name: 'Record a test' }).click();
  const dialog = modal(page);
  const flexion = dialog.getByRole('group', { name: 'Flexion' });
  await dialog.getByRole('group', { name: 'Extension' }).getByText('Centralized').click();
  await flexion.getByText('Peripheralized').click();
  await expect(dialog.getByRole('radio', { name: 'Extension helps' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Record the test' }).click();
  const band = page.getByRole('region', { name: 'Check for Nora' });
  await expect(band).toContainText('Extension helps');
  const [episode] = await askDemo<{ direction: string; precautions: string[] }>(
    'select direction, precautions from episodes where id = $1',
    [patient.episodeId],
  );
  expect(episode).toEqual({ direction: 'extension', precautions: ['flexion-worsens'] });
});

test('conditions to progress are edited, and Alt with arrows moves an exercise', async ({ page }) => {
  const patient = await ownPatient({ items: THREE });
  await open(page, patient);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await page.getByRole('menuitem', { name: 'Leg pain at most', exact: true }).click();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(page.getByText('leg pain 4 or less').first()).toBeVisible();
  const handle = page.getByRole('button', { name: /^Move Glute bridge/ });
  await handle.focus();
  await page.keyboard.press('Alt+ArrowUp');
  const rows = page.locator('li[id^="item-"] h3');
  await expect(rows.first()).toHaveText('Glute bridge');
});

test('a template of the clinic is saved, listed, renamed and put away', async ({ page }) => {
  const patient = await ownPatient({ items: THREE });
  const name = `Ours ${patient.patientId.slice(-6)}`;
  await open(page, patient);
  await page.getByRole('button', { name: 'Save as clinic template' }).click();
  const dialog = modal(page);
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('button', { name: 'Save template' }).click();
  await expect(dialog).toBeHidden();
  await page.goto('/programs');
  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
  await expect(row).toContainText('version 1');
  await row.getByRole('button', { name: `Put “${name}” away` }).click();
  await expect(row).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`builder and templates are accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const patient = await ownPatient({ items: THREE });
    for (const address of [`/patients/${patient.patientId}/assign`, '/programs']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
    }
  });
}
