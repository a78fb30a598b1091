import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { askDemo, enterAsPatient } from './demo.ts';

// The weekly questions and the RMDQ on a phone: offered on the start page when due, one question a screen, stored
// together; weakness leads to the advice at once.

type Due = { id: string; name: string; goals: { id: string; activity: string }[] };

/** People on program day 14 of an active plan, whose answers of the last two weeks never came. */
async function peopleWithAllDue(): Promise<Due[]> {
  const people = await askDemo<Due>(
    `select s.patient_id as id, s.patient_name as name, e.goals
     from episode_status s join episodes e on e.clinic_id = s.clinic_id and e.id = s.episode_id
     where s.mode = 'active' and s.group_rank = 6 and e.program_started_on < to_char(now() - interval '20 days', 'YYYY-MM-DD')
       and jsonb_array_length(e.goals) > 0
     order by s.patient_name limit 3`,
  );
  for (const { id } of people) {
    await askDemo(
      `update episodes set program_started_on = to_char(now() - interval '15 days', 'YYYY-MM-DD') where patient_id = $1`,
      [id],
    );
    await askDemo(
      `delete from measures where patient_id = $1 and local_date > to_char(now() - interval '16 days', 'YYYY-MM-DD')`,
      [id],
    );
  }
  return people;
}

async function openPhone(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  await enterAsPatient(context, name);
  return context.newPage();
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function openQuestions(page: Page): Promise<void> {
  await page.goto('/today');
  await expect(page.getByText('A few questions')).toBeVisible();
  await page.getByRole('list').getByRole('link', { name: 'Answer' }).click();
  await page.waitForURL('**/questions');
  await expect(heading(page)).toContainText('Can you rise on tiptoe');
}

let people: Due[] = [];

test.beforeAll(async () => {
  people = await peopleWithAllDue();
});

test('what is due is asked, stored together and not asked again', async ({ browser }) => {
  const [person] = people;
  if (!person) throw new Error('The demo has nobody for these questions');
  const page = await openPhone(browser, person.name);
  await openQuestions(page);
  await expectAccessible(page, 'strength');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.getByText('Yes, the same as last week').click();
  await page.getByRole('button', { name: 'Next' }).click();
  for (const { activity } of person.goals) {
    await expect(heading(page)).toContainText(activity);
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await page.getByText('6', { exact: true }).click();
  }
  await expect(heading(page)).toContainText('Compared with when you started');
  await expectAccessible(page, 'global change');
  await page.getByText('−2', { exact: true }).click();
  await expect(heading(page)).toContainText('worried that moving');
  await page.getByText('7', { exact: true }).click();
  await expect(heading(page)).toContainText('sleep');
  await expectAccessible(page, 'sleep');
  await page.getByRole('button', { name: 'Leave this one out' }).click();
  await expect(heading(page)).toContainText('How low');
  await page.getByRole('radio', { name: /^0/ }).press('Space');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(heading(page)).toHaveText('Tick each one that is true today');
  await expect(page.getByRole('checkbox')).toHaveCount(25);
  await expectAccessible(page, 'RMDQ');
  await expect(page.getByRole('button', { name: 'Next' })).toHaveCount(0);
  await page.getByLabel('None of these').check();
  await page.getByLabel('I sleep less well because of my back.').check();
  await expect(page.getByLabel('None of these')).not.toBeChecked();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(heading(page)).toContainText('Thank you');
  await expect(page.getByText(/^Saved\./)).toBeVisible();
  await expectAccessible(page, 'answers sent');

  const stored = await askDemo<{ kind: string; value: string; detail: object }>(
    `select kind, value, detail from measures
     where patient_id = $1 and created_at > now() - interval '5 minutes' order by kind`,
    [person.id],
  );
  expect(stored.map(({ kind, value, detail }) => [kind, Number(value), detail])).toEqual([
    ['fear', 7, {}],
    ['groc', -2, {}],
    ['mood', 0, {}],
    ['psfs', 6, { answers: person.goals.map(({ id }) => ({ id, value: 6 })) }],
    ['rmdq', 1, { ticked: [18] }],
    // As strong as the week before.
    ['strength', 0, {}],
  ]);
  await page.getByRole('link', { name: 'Back to today' }).click();
  await expect(heading(page)).toBeVisible();
  await expect(page.getByText('A few questions')).toHaveCount(0);
});

test('weaker than last week stops everything and tells the clinic', async ({ browser }) => {
  const person = people[1];
  if (!person) throw new Error('The demo has nobody for these questions');
  const page = await openPhone(browser, person.name);
  await openQuestions(page);
  await page.getByText('It is harder').click();
  await expect(page.getByRole('button', { name: 'Next' })).toHaveCount(0);
  await page.getByText('Because it is weak').click();
  await expectAccessible(page, 'weaker');
  await page.getByRole('button', { name: 'Get help now' }).click();
  await expect(page.getByRole('alert').getByRole('heading')).toBeVisible();
  await expect
    .poll(() => askDemo(`select ticks from red_flag_reports where patient_id = $1`, [person.id]))
    .toEqual([{ ticks: ['weakness'] }]);
});

test('answers that wait on the phone are not asked again, and go out when the network is back', async ({
  browser,
}) => {
  const person = people[2];
  if (!person) throw new Error('The demo has nobody for these questions');
  const page = await openPhone(browser, person.name);
  await openQuestions(page);
  const leaveOut = page.getByRole('button', { name: 'Leave this one out' });
  const count = person.goals.length + 6;
  for (let number = 1; number <= count - 2; number += 1) {
    await expect(page.getByText(`${number} of ${count}`)).toBeVisible();
    await leaveOut.click();
  }
  await expect(heading(page)).toContainText('How low');
  await page.getByText('3', { exact: true }).click();
  await expect(heading(page)).toHaveText('Tick each one that is true today');
  await page.route('**/api/v1/measures', (route) => route.abort());
  await leaveOut.click();
  await expect(page.getByText('Not sent yet. Kept on this phone.')).toBeVisible();
  await page.goto('/questions');
  await expect(heading(page)).toHaveText('Tick each one that is true today');
  await page.unroute('**/api/v1/measures');
  await page.goto('/today');
  await expect
    .poll(() =>
      askDemo(
        `select kind, value::int as value from measures
         where patient_id = $1 and created_at > now() - interval '5 minutes'`,
        [person.id],
      ),
    )
    .toEqual([{ kind: 'mood', value: 3 }]);
});
