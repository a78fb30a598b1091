import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { isAlive, startMark } from './process-table.ts';

/** Who holds something: a process id alone may be reused by another program, id and start together not. */
export type Holder = { pid: number; startMark: string | undefined; command: string; groups: number[] };

type Probe = { isAlive: (pid: number) => boolean; startMark: (pid: number) => string | undefined };

const realProbe: Probe = { isAlive, startMark };

/** Whether the process that wrote this still runs, and is not another program with the same id. */
export function stillHolds(holder: Holder, probe: Probe = realProbe): boolean {
  if (!probe.isAlive(holder.pid)) return false;
  const mark = probe.startMark(holder.pid);
  return mark === undefined || holder.startMark === undefined || mark === holder.startMark;
}

export function thisProcess(command: string): Holder {
  return { pid: process.pid, startMark: startMark(process.pid), command, groups: [] };
}

export function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

export type Lock = {
  /** Set when somebody else has it. */
  heldBy?: Holder;
  release: () => void;
  /** Notes the process groups started under the lock, so that a later run can end them after a kill. */
  note: (groups: number[]) => void;
};

/** Moves a stale lock aside; puts it back if another process took the lock in this very moment. */
function bury(file: string): void {
  const grave = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, grave);
    const moved = readHolder(grave);
    if (moved && stillHolds(moved)) linkSync(grave, file);
  } catch {
    // Somebody else moved it first.
  }
  rmSync(grave, { force: true });
}

/**
 * Takes the lock `file` for this process, or says who has it. A lock left by a killed run is taken over
 * after `onStale` has seen it.
 */
export function takeLock(file: string, command: string, onStale: (stale: Holder) => void): Lock {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine = thisProcess(command);
  const draft = `${file}.${process.pid}`;
  const write = (groups: number[]) => writeFileSync(draft, JSON.stringify({ ...mine, groups }));
  const lock: Lock = {
    release: () => {
      if (readHolder(file)?.pid === mine.pid) rmSync(file, { force: true });
    },
    note: (groups) => {
      write(groups);
      renameSync(draft, file);
    },
  };
  for (;;) {
    write([]);
    try {
      linkSync(draft, file);
      return lock;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    const found = readHolder(file);
    if (found && stillHolds(found)) return { heldBy: found, release: () => undefined, note: () => undefined };
    if (found) onStale(found);
    bury(file);
  }
}

/** Several processes may use one thing at a time: each leaves a card in `folder`. */
export function checkIn(folder: string, command: string): { leave: () => void; others: () => Holder[] } {
  mkdirSync(folder, { recursive: true });
  const card = path.join(folder, `${process.pid}.json`);
  writeFileSync(card, JSON.stringify(thisProcess(command)));
  const others = () => {
    const users: Holder[] = [];
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const file = path.join(folder, name);
      const holder = readHolder(file);
      if (!holder || !stillHolds(holder)) rmSync(file, { force: true });
      else if (holder.pid !== process.pid) users.push(holder);
    }
    return users;
  };
  return { leave: () => rmSync(card, { force: true }), others };
}
