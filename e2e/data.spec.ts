import { readFileSync } from 'node:fs';
import type { Bundle, Observation, Patient } from '@medplum/fhirtypes';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { Client } from 'fhir-kit-client';
import { v7 } from 'uuid';
import { expectAccessible } from './accessible.ts';
import { askDemo, enterAsStaff } from './demo.ts';
import { modal } from './modal.ts';

// What leaves the clinic: tables, files, keys for other systems, the audit, and one person's record.

const BASE = process.env.BASE_URL ?? '';

async function somebody(): Promise<{ id: string; recordNo: string; name: string }> {
  const [row] = await askDemo<{ id: string; recordNo: string; name: string }>(
    `select p.id, p.record_no as "recordNo", concat_ws(' ', p.given_name, p.family_name) as name
     from patients p where exists (select 1 from reports r where r.patient_id = p.id) order by p.id limit 1`,
  );
  if (!row) throw new Error('The demo has nobody with a report');
  return row;
}

test.beforeEach(({ context }) => enterAsStaff(context, 'manager'));

test('a key that a manager makes is read by a FHIR client, and ends when it is revoked', async ({ page }) => {
  const name = `Hospital ${v7().slice(-8)}`;
  await page.goto('/data');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'New key' }).click();
  await page.getByRole('button', { name: 'Make the key' }).click();
  await expect(page.getByText('Choose at least one.')).toBeVisible();
  await page.getByLabel('Name of the other system').fill(name);
  await page.getByLabel('Patients and their records').check();
  await page.getByRole('button', { name: 'Make the key' }).click();
  const key = await page.getByRole('textbox', { name: `The key of ${name}` }).inputValue();
  expect(key).toMatch(/^sturdy_[\w-]{86}$/);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('Active until');
  expect(await page.content()).not.toContain(key);

  const client = new Client({
    baseUrl: `${BASE}/api/v1/fhir`,
    customHeaders: { authorization: `Bearer ${key}` },
  });
  const statement = await client.capabilityStatement();
  expect(statement).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' });
  const person = await somebody();
  const search = async (resourceType: string, searchParams: Record<string, string>) =>
    (await client.search({ resourceType, searchParams })) as unknown as Bundle;
  const found = await search('Patient', { identifier: person.recordNo });
  expect(found.entry).toHaveLength(1);
  expect(found.entry?.[0]?.resource?.id).toBe(person.id);
  const patient = (await client.read({ resourceType: 'Patient', id: person.id })) as unknown as Patient;
  expect(patient.name?.[0]).toMatchObject({ use: 'official' });
  const observations = await search('Observation', { patient: person.id });
  const [reported] = await askDemo<{ n: number }>(
    `select count(*)::int as n from reports r where r.patient_id = $1 and (leg is not null or back is not null
       or zone is not null or numbness is not null)
       and not exists (select 1 from reports c where c.supersedes_id = r.id)`,
    [person.id],
  );
  const checkIns = (observations.entry ?? []).filter(({ resource }) => {
    const { code, component } = resource as Observation;
    return code.text === 'Daily check-in' && component !== undefined;
  });
  expect(checkIns).toHaveLength(reported?.n ?? -1);
  await expect(client.read({ resourceType: 'Patient', id: 'nobody' })).rejects.toMatchObject({
    response: { status: 404, data: { resourceType: 'OperationOutcome' } },
  });
  await expect(client.search({ resourceType: 'PlanDefinition', searchParams: {} })).rejects.toMatchObject({
    response: { status: 403 },
  });

  await page.getByRole('button', { name: `Revoke: ${name}` }).click();
  await modal(page).getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('Revoked');
  await expect(client.read({ resourceType: 'Patient', id: person.id })).rejects.toMatchObject({
    response: { status: 401 },
  });
});

test('the tables of the review come as CSV files that say what they hold', async ({ page }) => {
  await page.goto('/data');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download tables (ZIP)' }).click(),
  ]);
  const files = unzipSync(readFileSync(await download.path()));
  expect(Object.keys(files).sort()).toEqual([
    'adherence.csv',
    'drop-off.csv',
    'flags.csv',
    'four-way-split.csv',
    'groups.csv',
    'improvement.csv',
    'stage-decisions.csv',
    'summary.csv',
  ]);
  const summary = Buffer.from(files['summary.csv'] ?? []).toString();
  expect(summary.startsWith('\uFEFF')).toBe(true);
  expect(summary).toContain('never zero');
});

test('a file is made in the background and fetched later', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/data');
  await page.getByRole('button', { name: 'Make the file' }).click();
  await expect(page.getByText('Say in a few words why.')).toBeVisible();
  await page.getByLabel('Why it is needed').fill('Yearly evaluation');
  await page.getByRole('button', { name: 'Make the file' }).click();
  await expect(page.getByText('Rows by episode').first()).toBeVisible();
  await page.goto('/caseload');
  await page.goto('/data');
  // The job runs once a minute; the page looks again by itself.
  const link = page.getByRole('link', { name: 'Download', exact: true }).first();
  await expect(link).toBeVisible({ timeout: 120_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('days_with_report');
  const person = await somebody();
  expect(text).not.toContain(person.name);
  expect(text).not.toContain(person.id);
});

test('the audit shows who looked at whom, and filters', async ({ page }) => {
  const person = await somebody();
  await page.goto(`/patients/${person.id}/data`);
  await page.goto('/audit');
  await expectAccessible(page);
  const row = page.getByRole('row').filter({ hasText: 'Opened the patient’s data' }).first();
  await expect(row).toContainText('Denise Walker');
  await row.getByRole('link', { name: person.name }).click();
  await expect(page.getByText(`About ${person.name}`)).toBeVisible();
  await page.getByLabel('Outcome').selectOption('Refused');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText('No row fits this filter.').or(page.getByRole('table'))).toBeVisible();
  await page.goto('/audit?area=nothing');
  await expect(page.getByText('No row fits this filter.')).toBeVisible();
});

test("a person's record is handed over whole", async ({ page }) => {
  const person = await somebody();
  await page.goto(`/patients/${person.id}/data`);
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the record (ZIP)' }).click(),
  ]);
  const files = unzipSync(readFileSync(await download.path()));
  const record = JSON.parse(Buffer.from(files['record.json'] ?? []).toString()) as {
    tables: Record<string, unknown[]>;
  };
  const [reports] = await askDemo<{ n: number }>(
    'select count(*)::int as n from reports where patient_id = $1',
    [person.id],
  );
  expect(record.tables.reports).toHaveLength(reports?.n ?? -1);
  const html = Buffer.from(files['record.html'] ?? []).toString();
  expect(html).toContain('<h2>Reports');
  await page.getByRole('button', { name: 'Delete the record' }).click();
  await expect(page.getByText('That is not the record number.')).toBeVisible();
});

test('therapists find neither data nor audit', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: BASE });
  await enterAsStaff(context, 'therapist');
  const page = await context.newPage();
  for (const path of ['/data', '/audit']) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
  await page.goto('/caseload');
  await expect(page.getByRole('link', { name: 'Audit' })).toHaveCount(0);
  await context.close();
});
