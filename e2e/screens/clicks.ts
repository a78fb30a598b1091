import { expect, type Locator, type Page, test } from '@playwright/test';
import { enterAsStaff } from '../demo.ts';

const PEOPLE = 14;
const CASELOAD = '.case-row';
/** The note's field stands on the patient page alone. */
const PATIENT = 'textarea';

type Watched = typeof globalThis & { sturdyTook?: number };

/** Milliseconds from a click to the second frame in which the content stands. */
async function timeOf(page: Page, link: Locator, content: string): Promise<number> {
  await page.evaluate((selector) => {
    const watched = globalThis as Watched;
    delete watched.sturdyTook;
    const began = () => {
      const start = performance.now();
      const done = () => {
        watched.sturdyTook = performance.now() - start;
      };
      const look = () => {
        if (document.querySelector(selector) === null) requestAnimationFrame(look);
        else requestAnimationFrame(() => requestAnimationFrame(done));
      };
      requestAnimationFrame(look);
    };
    addEventListener('click', began, { capture: true, once: true });
  }, content);
  await link.click();
  const took = await page.waitForFunction(() => (globalThis as Watched).sturdyTook);
  return Number(await took.jsonValue());
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
}

test('caseload and patient page, from the click to painted content', async ({ page }) => {
  await enterAsStaff(page.context(), 'therapist');
  await page.goto('/caseload');
  const names = await page.locator(`${CASELOAD} .case-who a`).allTextContents();
  const [patient, caseload]: [number[], number[]] = [[], []];
  for (const name of names.slice(0, PEOPLE)) {
    patient.push(await timeOf(page, page.getByRole('link', { name, exact: true }).first(), PATIENT));
    const back = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Caseload' });
    caseload.push(await timeOf(page, back, CASELOAD));
  }
  const line = (what: string, times: readonly number[]) =>
    `${what}: median ${median(times)} ms, slowest ${Math.round(Math.max(...times))} ms of ${times.length}\n`;
  process.stdout.write(line('patient page', patient) + line('caseload', caseload));
  expect(patient.length).toBeGreaterThan(3);
});
