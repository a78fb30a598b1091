/**
 * Contact sheets of the exercise figures, for looking at: writes .screens/figures/*.html and *.png.
 * Usage: node scripts/contact-sheets.ts [slug …]   (all figures without a slug)
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { FIGURES } from '#lib/figure/registry.ts';
import { type Sheet, sheets } from '#scripts/figure-sheets.ts';

const OUT = resolve('.screens/figures');
const BROWSERS = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const FLAGS = [
  '--headless=new',
  '--disable-gpu',
  '--hide-scrollbars',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
async function shoot(browser: string, { name, width, height, html }: Sheet): Promise<void> {
  const page = join(OUT, `${name}.html`);
  await writeFile(page, html);
  const profile = await mkdtemp(join(tmpdir(), 'figures-'));
  const flags = [...FLAGS, `--user-data-dir=${profile}`, `--window-size=${width},${height}`];
  await promisify(execFile)(browser, [
    ...flags,
    `--screenshot=${join(OUT, `${name}.png`)}`,
    pathToFileURL(page).href,
  ]);
  await rm(profile, { recursive: true, force: true });
}

const browser = BROWSERS.find((path) => path !== undefined && existsSync(path));
if (browser === undefined) throw new Error('No browser found. Set CHROMIUM_PATH to a Chromium or Chrome.');
const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const only = process.argv
  .find((arg) => arg.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const records = wanted.length > 0 ? FIGURES.filter((r) => wanted.includes(r.slug)) : FIGURES;
await mkdir(OUT, { recursive: true });
for (const one of sheets(records)) {
  if (only && !only.some((name) => one.name.startsWith(name))) continue;
  await shoot(browser, one);
  console.log(join(OUT, `${one.name}.png`));
}
