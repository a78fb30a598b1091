import { spawnSync } from 'node:child_process';
import { chownSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { shown } from './paths.ts';
import { type Home, makeOwn } from './postgres-home.ts';
import { Trouble } from './progress.mjs';

export const SUPERUSER = 'postgres';
const MAJOR_VERSION = '18';

export const program = (home: Home, name: string) =>
  path.join(home.programs, process.platform === 'win32' ? `${name}.exe` : name);

/** PostgreSQL's programs run as the user postgres when we are root, with English messages and no PG* settings. */
export function spawnOptions(home: Home, cwd: string) {
  const kept = Object.entries(process.env).filter(([key]) => !key.startsWith('PG') && !key.startsWith('LC_'));
  const env = { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' } as unknown as NodeJS.ProcessEnv;
  return { cwd, env, ...home.user };
}

/** Makes the data folder: UTF-8, the same sort order on every machine, passwords always, UTC. Whole or not at all. */
export function initialize(home: Home, folder: string, password: string): void {
  // A name of its own: the initdb of a killed run may still be writing into the other one.
  const draftName = `${path.basename(folder)}.new.`;
  for (const name of readdirSync(path.dirname(folder))) {
    if (name.startsWith(draftName))
      rmSync(path.join(folder, '..', name), { recursive: true, force: true, maxRetries: 5 });
  }
  const draft = path.join(folder, '..', `${draftName}${process.pid}`);
  makeOwn(draft, home.user);
  const passwordFile = `${draft}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (home.user) chownSync(passwordFile, home.user.uid, home.user.gid);
  const settings = [
    'timezone=UTC',
    'log_timezone=UTC',
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
  ];
  const result = spawnSync(
    program(home, 'initdb'),
    [
      `--pgdata=${draft}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...settings.flatMap((setting) => ['--set', setting]),
    ],
    { ...spawnOptions(home, draft), encoding: 'utf8' },
  );
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Trouble({
      what: `PostgreSQL could not make its data folder ${shown(folder)}.`,
      safe: 'There was no data yet, and nothing was left behind.',
      next: 'Check the free disk space and the rights on the folder, then run the same command again.',
      detail: `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}`,
    });
  }
  renameSync(draft, folder);
}

export function checkVersion(folder: string): void {
  const version = readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR_VERSION) return;
  throw new Trouble({
    what: `The data in ${shown(folder)} was made by PostgreSQL ${version}; this Sturdy brings ${MAJOR_VERSION}.`,
    safe: 'The data: it was not opened.',
    next: `Back it up with the Sturdy that made it, move ${shown(folder)} away, start, and restore.`,
  });
}

/** Gives the superuser the password of this checkout: for data that outlived its secrets.json. */
export function resetPassword(home: Home, folder: string, password: string): void {
  spawnSync(program(home, 'postgres'), ['--single', '-D', folder, 'postgres'], {
    ...spawnOptions(home, folder),
    input: `ALTER ROLE ${SUPERUSER} PASSWORD '${password}'\n`,
  });
}
