import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { LOGS, ROOT } from './paths.ts';
import { groupMembers, workingFolder } from './process-table.ts';

/** Next's command line program. */
export const NEXT = createRequire(import.meta.url).resolve('next/dist/bin/next');

const onWindows = process.platform === 'win32';
const GRACE_MS = 8_000;
const TAIL_LENGTH = 8_000;

/** Process groups that run now; whoever holds the run lock notes them there. */
const groups = new Set<number>();
let noteGroups: (groups: number[]) => void = () => undefined;

export function onGroupsChange(note: (groups: number[]) => void): void {
  noteGroups = note;
}

export type Env = Record<string, string | undefined>;

/** The environment of every child: the project's own Node and tools first, nothing that phones home. */
export function childEnv(extra: Env = {}): NodeJS.ProcessEnv {
  const bin = [path.dirname(process.execPath), path.join(ROOT, 'node_modules', '.bin')];
  const found = process.env.PATH ?? '';
  return {
    ...process.env,
    PATH: [...bin, found].join(path.delimiter),
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    ...extra,
  };
}

export type Task = {
  command: string;
  args: string[];
  env?: Env;
  /** Output goes to .data/logs/<log>.log, else to the terminal. */
  log?: string;
};

export type Running = {
  child: ChildProcess;
  ended: Promise<{ code: number; output: string }>;
  /** The end of what it said so far; empty when it speaks to the terminal. */
  output: () => string;
};

/** Colors belong on a terminal, and where someone asks for them. */
const hasColors = (log: string | undefined) =>
  !log && (process.stdout.isTTY || process.env.FORCE_COLOR !== undefined);

/** Starts a child in a process group of its own, so that it and all it starts can be ended together. */
export function launch({ command, args, env, log }: Task): Running {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: childEnv(hasColors(log) ? env : { NO_COLOR: '1', FORCE_COLOR: undefined, ...env }),
    detached: !onWindows,
    stdio: log ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  let output = '';
  if (log) {
    mkdirSync(LOGS, { recursive: true });
    const file = createWriteStream(path.join(LOGS, `${log}.log`));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        file.write(chunk);
        output = (output + chunk).slice(-TAIL_LENGTH);
      });
    }
    child.on('close', () => file.end());
  }
  const { pid } = child;
  if (pid) {
    groups.add(pid);
    noteGroups([...groups]);
  }
  const ended = new Promise<{ code: number; output: string }>((resolve) => {
    child.on('error', (error) => resolve({ code: 127, output: String(error) }));
    child.on('close', (code) => {
      for (const group of groups) if (groupMembers(group).length === 0) groups.delete(group);
      noteGroups([...groups]);
      resolve({ code: code ?? 1, output });
    });
  });
  return { child, ended, output: () => output };
}

/** Runs a child to its end. */
export const run = (task: Task) => launch(task).ended;

/** Options with which Node runs .ts files: the older ones of line 22 strip types only when asked. */
export const stripTypes = () => (process.features.typescript ? [] : ['--experimental-strip-types']);

/** Runs one of the project's own Node programs; `script` may carry Node options before it. */
export const node = (args: string[], rest: Omit<Task, 'command' | 'args'> = {}): Task => ({
  command: process.execPath,
  args,
  ...rest,
});

function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    if (onWindows) spawn('taskkill', ['/pid', String(group), '/t', '/f']);
    else process.kill(-group, signal);
  } catch {
    // Gone already.
  }
}

/** Ends process groups: asks, waits, then forces. */
export async function endGroups(targets: number[], graceMs = GRACE_MS): Promise<void> {
  for (const group of targets) signalGroup(group, 'SIGTERM');
  const deadline = Date.now() + graceMs;
  const alive = () => targets.filter((group) => groupMembers(group).length > 0);
  while (alive().length > 0 && Date.now() < deadline) await delay(50);
  for (const group of alive()) signalGroup(group, 'SIGKILL');
}

/** Ends every child of this run. */
export async function endChildren(graceMs?: number): Promise<void> {
  await endGroups([...groups], graceMs);
  groups.clear();
}

/** Ends what a killed run left behind; only processes that work in this checkout. */
export async function endLeftovers(noted: number[]): Promise<boolean> {
  const ours = noted.filter((group) => groupMembers(group).some((pid) => workingFolder(pid) === ROOT));
  await endGroups(ours);
  return ours.length > 0;
}
