import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { node, run } from './children.ts';
import { say, Trouble } from './progress.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
const DOWNLOAD_PATIENCE_MS = 240_000;

/** Whether this browser starts here: a download may lack libraries of the system. */
function works(file: string): boolean {
  if (!existsSync(file)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

const onPath = () =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) =>
      NAMES.map((name) => path.join(folder, process.platform === 'win32' ? `${name}.exe` : name)),
    );

const findSystem = () => [...onPath(), ...PLACES].find(works);

/** Where Playwright keeps the browser it downloads. */
async function playwrightOwn(): Promise<string> {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

async function download(): Promise<string | undefined> {
  say('    no browser found: trying Playwright’s own download');
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  const task = node([cli, 'install', 'chromium'], { env, log: 'browser-download' });
  const patience = AbortSignal.timeout(DOWNLOAD_PATIENCE_MS);
  const stopped = new Promise<void>((resolve) => patience.addEventListener('abort', () => resolve()));
  await Promise.race([run(task), stopped]);
  const own = await playwrightOwn();
  return works(own) ? own : undefined;
}

async function installPackage(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  say('    the download did not work: trying apt-get install chromium');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run({ command: 'apt-get', args: ['update'], env, log: 'browser-apt-update' });
  await run({ command: 'apt-get', args: ['install', '-y', 'chromium'], env, log: 'browser-apt' });
  return findSystem();
}

/** A Chromium for the tests, installed when there is none. */
export async function findBrowser(): Promise<string> {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && works(chosen)) return chosen;
  const own = await playwrightOwn();
  const found = findSystem() ?? (works(own) ? own : ((await download()) ?? (await installPackage())));
  if (found) return found;
  throw new Trouble({
    what: 'There is no Chromium for the browser tests, and none could be installed.',
    safe: 'All other checks ran as usual.',
    next: 'Install chromium or Google Chrome, or set CHROMIUM_PATH to one, then run the same command again.',
  });
}

/** Name and version, for the record. */
export function browserVersion(file: string): string {
  if (process.platform === 'win32') return file;
  return execFileSync(file, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}
