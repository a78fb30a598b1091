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

/** Name of the build that serves; one per process where nothing was built. */
const BUILD = process.env.STURDY_BUILD_ID ?? `dev-${process.pid}`;

/** In development the files of a page have no lasting names: only what was built can be kept. */
export function isWorkerOn(): boolean {
  return env().STURDY_OFFLINE === 'on' && process.env.NODE_ENV === 'production';
}

/** The worker's text. With STURDY_OFFLINE=off it is one that removes itself and all it kept. */
export async function workerScript(): Promise<string> {
  if (env().STURDY_OFFLINE === 'off') return read('stop-worker.js');
  const facts = { BUILD, PATHS, NO_NETWORK };
  const head = Object.entries(facts).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
  const push = await readFile(path.join(process.cwd(), 'public', 'push-handler.js'), 'utf8');
  return head.join('') + (await read('worker.js')) + push;
}

const read = (name: string) => readFile(path.join(process.cwd(), FOLDER, name), 'utf8');
