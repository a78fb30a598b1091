// The one entry of `npm start`, `npm run dev` and `npm test`. Runs on Node 20.19 with built-ins alone:
// installs the packages when needed, then goes on under the project's own Node 24 in scripts/boot/main.ts.
//
//   node scripts/up.mjs start | dev | test [step…] [args…] | prisma <args…> | exec <file.ts> [args…]
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages, findNode, isAtLeast } from './boot/install.mjs';
import { explain, Trouble } from './boot/progress.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Older Nodes of line 22 strip types only when asked. */
const typeFlags = () => (isAtLeast(process.version, [22, 18]) ? [] : ['--experimental-strip-types']);

const WATCH_MS = 500;

const readProc = (pid, file) => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
};

/**
 * Who stands above us: our parent, and on Linux its parent when the parent is the shell that npm starts
 * commands with. It changes when one of them ends.
 */
function ancestors() {
  const parent = process.ppid;
  if (readProc(parent, 'cmdline').startsWith('npm')) return String(parent);
  const stat = readProc(parent, 'stat');
  return `${parent} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? ''}`;
}

/** A `kill` of npm ends npm and perhaps its shell, and says nothing to us: notice it, and stop as well. */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const before = ancestors();
  const watch = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, WATCH_MS);
  watch.unref();
}

async function handOver(args) {
  const node = findNode(root);
  const flags = node === process.execPath ? typeFlags() : [];
  const main = path.join(root, 'scripts', 'boot', 'main.ts');
  const child = spawn(node, [...flags, main, ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // Ctrl-C reaches the child by itself: it stops everything in order while this process waits.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  stopWithNpm(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

try {
  if (!isAtLeast(process.version, [20, 19])) {
    throw new Trouble({
      what: `Sturdy needs Node 20.19 or newer; this is ${process.version}.`,
      safe: 'Nothing was changed.',
      next: 'Install Node 24 (https://nodejs.org), then run the same command again.',
    });
  }
  await ensurePackages(root);
  process.exitCode = await handOver(process.argv.slice(2));
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
