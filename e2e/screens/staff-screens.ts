import { expect, type Locator, type Page } from '@playwright/test';
import { askDemo, enterAsStaff, patientNamed } from '../demo.ts';
import { modal } from '../modal.ts';
import type { Screen } from './screens.ts';

type Role = 'therapist' | 'manager';
type Then = (page: Page) => Promise<unknown>;

const SLOW = { timeout: 60_000 };

/** Id of the first person who fits. */
export async function patientIdOf(condition: string): Promise<string> {
  const name = await patientNamed(condition);
  const [row] = await askDemo<{ id: string }>(
    'select patient_id as id from episode_status where patient_name = $1',
    [name],
  );
  return row?.id ?? '';
}

function at(
  name: string,
  path: string | (() => Promise<string>),
  then?: Then,
  role: Role = 'therapist',
): Screen {
  return {
    name,
    open: async (page) => {
      await enterAsStaff(page.context(), role);
      await page.goto(typeof path === 'string' ? path : await path());
      await page.locator('h1').first().waitFor(SLOW);
      await then?.(page);
    },
  };
}

/** A state that covers the window: only what the window shows is looked at. */
function over(name: string, path: string | (() => Promise<string>), then: Then, role?: Role): Screen {
  return { ...at(name, path, then, role), isWindow: true };
}

const of =
  (condition: string, rest = '') =>
  async () =>
    `/patients/${await patientIdOf(condition)}${rest}`;

/** Presses until it answers: right after loading the page may not be listening yet. */
async function press(button: Locator, answer: Locator): Promise<void> {
  await expect(async () => {
    if (!(await answer.first().isVisible())) await button.first().click({ timeout: 5_000 });
    await expect(answer.first()).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
}

const opens =
  (button: string | RegExp): Then =>
  (page) =>
    press(page.getByRole('button', { name: button }), modal(page));

/** A step from the list of other steps. */
const step =
  (item: string): Then =>
  async (page) => {
    const entry = page.getByRole('menuitem', { name: item });
    await press(page.getByRole('button', { name: 'Other step' }), entry);
    await entry.click();
    await expect(modal(page)).toBeVisible(SLOW);
    await expect(modal(page).getByText('Looking at the plan')).toHaveCount(0, SLOW);
  };

const URGENT = 'group_rank = 1';
const FLAGGED = "group_rank = 2 and mode = 'active' and program_title is not null";
const HURTS = "headline_rule = 'EX-PAIN'";
const READY = 'group_rank = 5';

const STEPS = [
  ['call', 'Log a call'],
  ['message', 'Send a message'],
  ['halve', 'Halve the dose'],
  ['swap', 'Swap an exercise'],
  ['shorten', 'Shorten the routine'],
  ['extend', 'Extend the program'],
  ['phase', 'Move to another phase'],
  ['direction', 'Record a direction test'],
  ['review', 'Book or record a review'],
  ['referral', 'Note a referral'],
  ['stage', 'Change the stage'],
  ['discharge', 'Discharge with letter'],
  ['episode', 'Begin a new episode'],
] as const;

/** What staff see after a press: lists, dialogs, tables, drafts; and the pages as a therapist has them. */
export const STAFF_SCREENS: readonly Screen[] = [
  at('caseload-filters', '/caseload', (page) =>
    press(page.getByRole('button', { name: 'Filters' }), page.getByLabel('Stage')),
  ),
  at('caseload-filtered', '/caseload?stage=2&mine=false'),
  at('caseload-group', '/caseload?group=on-track&mine=false'),
  over('caseload-menu', '/caseload', (page) =>
    press(page.getByRole('button', { name: /^More/ }).nth(1), page.getByRole('menuitem')),
  ),
  over('caseload-message', '/caseload', opens(/^Message/)),
  over('caseload-snooze', '/caseload', opens(/^Snooze/)),
  over('caseload-call', '/caseload', opens('Log the call')),
  over('caseload-outcome', '/caseload', opens('Record outcome')),
  over('caseload-hand-over', '/caseload', opens('Hand over')),
  over('caseload-keys', '/caseload', async (page) => {
    // Until the page listens.
    await expect(async () => {
      if (!(await modal(page).isVisible())) await page.keyboard.press('?');
      await expect(modal(page)).toBeVisible({ timeout: 2_000 });
    }).toPass(SLOW);
  }),
  at('caseload-round', '/caseload', async (page) => {
    await page.getByRole('button', { name: 'Start round' }).click();
    await page.waitForURL('**/patients/**', { timeout: 60_000, waitUntil: 'commit' });
    await page.getByRole('heading', { level: 1 }).waitFor(SLOW);
  }),
  over('find', '/caseload', async (page) => {
    await press(page.getByRole('button', { name: /Find a patient/ }), modal(page));
    await page.keyboard.type('an');
    await expect(modal(page).getByRole('option').first()).toBeVisible(SLOW);
  }),
  at('own-urgent', of(URGENT)),
  at('own-not-progressing', of(FLAGGED)),
  at('own-hurts', of(HURTS)),
  at('own-silent', of("headline_rule = 'LAPSED'")),
  at('own-ready', of(READY)),
  at('own-on-track', of('group_rank = 6 and last_report_on is not null')),
  at('own-new', of('last_report_on is null')),
  at('own-long-name', of('length(patient_name) > 50')),
  at('own-table', of(FLAGGED), (page) =>
    press(
      page.getByRole('button', { name: 'Show as table' }),
      page.getByRole('button', { name: 'Show as chart' }),
    ),
  ),
  ...STEPS.map(([kind, item]) => over(`act-${kind}`, of(FLAGGED), step(item))),
  over('act-snooze', of(FLAGGED), opens(/^Snooze/)),
  over('act-dismiss', of(FLAGGED), opens('Not a problem')),
  over('act-outcome', of(URGENT), opens('Record outcome')),
  over('act-link', of(FLAGGED), opens(/link$/)),
  over('act-exam', of(FLAGGED), opens('Record examination')),
  over('act-score', of(FLAGGED), opens('Enter a score')),
  at('own-summary', of(FLAGGED, '/summary')),
  at('handout', async () => `/print/${await patientIdOf(FLAGGED)}`),
  at('handout-letter-large', async () => `/print/${await patientIdOf(FLAGGED)}?paper=letter&size=large`),
  at('own-paper', of(FLAGGED, '/paper')),
  at('own-invite', of(FLAGGED, '/invite')),
  at('own-invite-code', of(FLAGGED, '/invite'), (page) =>
    press(page.getByRole('button', { name: /^Make (a paper|another) code/ }), page.getByText('Good once')),
  ),
  at('builder', of(FLAGGED, '/assign')),
  at('builder-phases', of(FLAGGED, '/assign'), async (page) => {
    await press(
      page.getByRole('radio', { name: 'Library' }).or(page.getByText('Library', { exact: true }).last()),
      page.getByRole('searchbox').last(),
    );
  }),
  over('builder-history', of(FLAGGED, '/assign'), opens('History')),
  over('builder-assign', of("headline_rule = 'NO-PROG'", '/assign'), opens(/^Assign to/)),
  at('builder-empty', of("headline_rule = 'NO-PROG'", '/assign')),
  at('thread', async () => {
    const [row] = await askDemo<{ id: string }>(
      'select episode_id as id from messages order by created_at desc limit 1',
    );
    return `/messages/${row?.id}`;
  }),
  at('programs-open', '/programs', (page) =>
    press(page.getByText('Bring it back up').first(), page.getByText('Phase 1').first()),
  ),
  at('library-filtered', '/library?direction=extension&position=prone'),
  at('library-nothing', '/library?q=zzzz'),
  at('library-new', '/library/new'),
  at('library-copy', '/library/new?from=glute-bridge'),
  at(
    'people',
    '/review',
    async (page) => {
      await page
        .getByRole('link', { name: /people$/ })
        .first()
        .click();
      await page.waitForURL('**/review/people**', { timeout: 60_000, waitUntil: 'commit' });
      await page.getByRole('heading', { level: 1 }).waitFor(SLOW);
    },
    'manager',
  ),
  at(
    'review-table',
    '/review',
    (page) =>
      press(
        page.getByRole('button', { name: 'Show as table' }),
        page.getByRole('button', { name: 'Show as chart' }),
      ),
    'manager',
  ),
  over('members-invite', '/members', opens('Invite'), 'manager'),
  over('members-disable', '/members', opens(/^Disable/), 'manager'),
  at(
    'members-hand-over',
    '/members',
    async (page) => {
      await page.getByRole('link', { name: 'Hand over patients' }).first().click();
      await page.getByRole('heading', { level: 1, name: /Patients of/ }).waitFor(SLOW);
    },
    'manager',
  ),
  at(
    'rules-preview',
    '/settings/rules',
    async (page) => {
      await page.getByText('No reports', { exact: true }).click();
      await page.getByLabel('Review after', { exact: true }).fill('6');
      await page.getByRole('button', { name: 'Preview' }).click();
      await page.getByText('open episodes were looked at').waitFor(SLOW);
    },
    'manager',
  ),
  over('data-key', '/data', opens('New key'), 'manager'),
  {
    name: 'invitation-refused',
    open: async (page) => {
      await page.goto(`/invitation/${'A'.repeat(64)}`);
    },
  },
];
