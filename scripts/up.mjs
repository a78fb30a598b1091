// The one entry of `npm start`, `npm run dev` and `npm test`. Runs on Node 20.19 with built-ins alone:
// installs the packages when needed, then goes on under the project's own Node 24 in scripts/boot/main.ts.
//
//   node scripts/up.mjs start | dev | test [step…] [args…] | prisma <args…> | exec <file.ts> [args…]
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages, findNode, isAtLeast } from './boot/install.mjs';
import { explain, Trouble } from './boot/progress.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Older Nodes of line 22 strip types only when asked. */
const typeFlags = () => (isAtLeast(process.version, [22, 18]) ? [] : ['--experimental-strip-types']);

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
