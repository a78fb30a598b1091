import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const onLinux = process.platform === 'linux';

function ask(command: string, args: string[]): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

/** The fields of /proc/<pid>/stat after the program name, which may itself hold spaces. */
function statFields(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

const STATE_FIELD = 0;
const GROUP_FIELD = 2;
const START_TIME_FIELD = 19;

/** A dead process whose parent has not taken notice yet: in a container that may be for good. */
const isZombie = (fields: string[] | undefined) => fields?.[STATE_FIELD] === 'Z';

/** Whether a process of this id runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !(onLinux && isZombie(statFields(pid)));
}

/** When the process began, in whatever words the system has: with the id it names one process for good. */
export function startMark(pid: number): string | undefined {
  if (onLinux) return statFields(pid)?.[START_TIME_FIELD];
  if (process.platform === 'win32') return isAlive(pid) ? 'alive' : undefined;
  return ask('ps', ['-o', 'lstart=', '-p', String(pid)]);
}

/** The folder a process works in; undefined when it is gone or belongs to somebody else. */
export function workingFolder(pid: number): string | undefined {
  if (onLinux) {
    try {
      return readlinkSync(`/proc/${pid}/cwd`).replace(/ \(deleted\)$/, '');
    } catch {
      return undefined;
    }
  }
  const lines = ask('lsof', ['-a', '-p', String(pid), '-d', 'cwd', '-Fn']);
  return lines
    ?.split('\n')
    .find((line) => line.startsWith('n'))
    ?.slice(1);
}

/** Ids of all processes whose working folder is `folder`. Linux only; elsewhere undefined. */
export function processesIn(folder: string): number[] | undefined {
  if (!onLinux) return undefined;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingFolder(pid) === folder);
}

/** Ids of the processes of one process group. */
export function groupMembers(group: number): number[] {
  if (onLinux) {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => {
        const fields = statFields(pid);
        return Number(fields?.[GROUP_FIELD]) === group && !isZombie(fields);
      });
  }
  const found = ask('pgrep', ['-g', String(group)]);
  return found ? found.split('\n').map(Number) : [];
}
