import { type BrowserContext, expect, test } from '@playwright/test';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { expectAccessible } from './accessible.ts';
import { cookieOf } from './authorization/people.ts';
import { modal } from './modal.ts';

const { BASE_URL = '', DATABASE_URL = '', NEXTAUTH_SECRET = '' } = process.env;

/** Somebody who manages two clinics of their own, signed in to the first. */
async function managerOfTwo(context: BrowserContext): Promise<[string, string]> {
  const key = v7().slice(-8);
  const names: [string, string] = [`Quay ${key}`, `Mill ${key}`];
  const ids = [v7(), v7()];
  const userId = v7();
  const client = new Client({ connectionString: DATABASE_URL });
  await client.connect();
  const sid = v7();
  for (const [index, id] of ids.entries()) {
    await client.query("select set_config('app.clinic', $1, false)", [id]);
    await client.query("insert into clinics (id, name, phone, timezone) values ($1, $2, '555-0100', 'UTC')", [
      id,
      names[index],
    ]);
    if (index === 0) {
      await client.query(
        "insert into users (id, email, name, password_hash) values ($1, $2, 'Ines Two', 'x')",
        [userId, `${userId}@example.com`],
      );
    }
    const membershipId = v7();
    await client.query(
      "insert into memberships (clinic_id, id, user_id, role, name) values ($1, $2, $3, 'manager', 'Ines Two')",
      [id, membershipId, userId],
    );
    if (index === 0) {
      await client.query(
        `insert into sessions (clinic_id, id, membership_id, expires_at)
         values ($1, $2, $3, now() + interval '1 day')`,
        [id, sid, membershipId],
      );
    }
  }
  await client.end();
  const value = await cookieOf({ cid: ids[0] ?? '', sid }, NEXTAUTH_SECRET);
  await context.addCookies([
    { name: 'sturdy-session', value, url: BASE_URL, httpOnly: true, sameSite: 'Lax' },
  ]);
  return names;
}

test('a manager of two clinics goes over, and a window of the first one saves nothing any more', async ({
  page,
  context,
}) => {
  const [quay, mill] = await managerOfTwo(context);
  const old = await context.newPage();
  await old.goto('/settings');
  const nameField = old.getByLabel('Name on paper');
  await nameField.fill('Meant for the first clinic');

  await page.goto('/members');
  await page.getByRole('button', { name: 'Account' }).click();
  await expect(page.getByRole('heading', { name: 'Go to another clinic' })).toBeVisible();
  await expectAccessible(page, 'account menu with another clinic');
  await page.getByRole('button', { name: mill }).click();
  // A clinic without urgent contacts begins with its settings.
  await page.waitForURL('**/settings*');
  await page.goto('/members');
  await expect(page.getByText(`${mill}. 1 person works here.`)).toBeVisible();

  await expect(modal(old)).toContainText('This window belongs to an earlier sign-in');
  await expect(modal(old)).toContainText(`This one still shows ${quay}`);
  await expectAccessible(old, 'window of an earlier sign-in');
  // What it sends all the same is refused by the server: an action of a form, and a route.
  await nameField.evaluate((field: HTMLInputElement) => field.form?.requestSubmit());
  await expect(old.getByText(/You have signed in to another clinic or as somebody else/)).toBeAttached();
  const answer = await old.evaluate(async () => {
    const response = await fetch('/api/v1/round/looked', { method: 'POST', body: '{}' });
    return { status: response.status, body: await response.json() };
  });
  expect(answer).toMatchObject({ status: 409, body: { error: { code: 'other-sign-in' } } });
  await modal(old).getByRole('button', { name: 'Go on with the new sign-in' }).click();
  await old.waitForURL('**/settings*');
  await expect(old.getByText(`${mill}. Each part is saved by itself.`)).toBeVisible();
  await expect(old.getByLabel('Name on paper')).toHaveValue('');
});
