import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '#lib/env.ts';

const FOLDER = path.join('lib', 'phone-worker');

/** Where somebody lands who has no network and nothing kept. */
const NO_NETWORK = '/no-network';

/**
 * - `daily`: kept for today and the days to come, because what they show depends on the day
 * - `once`: kept as they are
 * - `seen`: kept when they were opened
 */
const PATHS = {
  daily: ['/today', '/routine', '/check-in', '/check-in/yesterday'],
  once: ['/urgent', '/help', '/learn'],
  seen: ['/questions', '/before-visit', '/progress', '/my-messages', '/me', '/me/reminders'],
  files: ['/silence.wav', '/icon.svg', '/icon-192.png', '/apple-touch-icon.png', '/manifest.webmanifest'],
};

/** The worker's modules, each after those that it imports. Their names at the top level differ. */
const PARTS = ['kept.js', 'files.js', 'pages.js', 'worker.js'];

/** Name of the build that serves; one per process where nothing was built. */
const BUILD = process.env.STURDY_BUILD_ID ?? `dev-${process.pid}`;

/** In development the files of a page have no lasting names: only what was built can be kept. */
export function isWorkerOn(): boolean {
  return env().STURDY_OFFLINE === 'on' && process.env.NODE_ENV === 'production';
}

/** The worker's text. With STURDY_OFFLINE=off it is one that removes itself and all it kept. */
export async function workerScript(): Promise<string> {
  return env().STURDY_OFFLINE === 'off' ? read('stop-worker.js') : wholeWorker();
}

/** The worker's modules and its push handler as one script. */
export async function wholeWorker(): Promise<string> {
  const facts = { BUILD, PATHS, NO_NETWORK };
  const head = Object.entries(facts).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
  const push = await readFile(path.join(process.cwd(), 'public', 'push-handler.js'), 'utf8');
  const parts = await Promise.all(PARTS.map(read));
  return [...head, ...parts.map(joinable), push].join('');
}

/** A worker of modules is not known to every phone: as one script, imports and exports fall away. */
const joinable = (module: string) => module.replace(/^import .*;\n/gm, '').replace(/^export /gm, '');

const read = (name: string) => readFile(path.join(process.cwd(), FOLDER, name), 'utf8');
