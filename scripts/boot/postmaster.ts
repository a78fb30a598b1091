import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive, workingFolder } from './process-table.ts';

/** What PostgreSQL wrote into postmaster.pid when it started. */
export type Postmaster = { pid: number; port: number };

/** Lines of postmaster.pid: process id, data folder, start time, port, … */
export function parsePostmaster(text: string): Postmaster | undefined {
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return Number.isInteger(pid) && pid > 0 && Number.isInteger(port) ? { pid, port } : undefined;
}

export function readPostmaster(dataFolder: string): Postmaster | undefined {
  try {
    return parsePostmaster(readFileSync(path.join(dataFolder, 'postmaster.pid'), 'utf8'));
  } catch {
    return undefined;
  }
}

export type LockVerdict = 'none' | 'ours' | 'gone' | 'stranger';

type Probe = {
  isAlive: (pid: number) => boolean;
  /** Undefined when the system does not tell. */
  workingFolder: (pid: number) => string | undefined;
};

/**
 * What a postmaster.pid means. A server works in its data folder, so a living process that works elsewhere is
 * another program that got the same id after the server was killed.
 */
export function judgeLock(
  found: Postmaster | undefined,
  dataFolder: string,
  probe: Probe = { isAlive, workingFolder },
): LockVerdict {
  if (!found) return 'none';
  if (!probe.isAlive(found.pid)) return 'gone';
  return probe.workingFolder(found.pid) === dataFolder ? 'ours' : 'stranger';
}
