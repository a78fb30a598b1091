// Packages and the Node that runs the project. Built-ins alone: runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { step, Trouble } from './progress.mjs';

/** Oldest Node that can run the project itself; the one in node_modules is newer. */
const OLDEST_RUNTIME = [22, 12];

/** npm says first what went wrong, and then repeats its manual. */
const REPORTED_LINES = 15;

const stampFile = (root) => path.join(root, 'node_modules', '.sturdy-install');

function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
}

/**
 * Whether what npm installed is what the lockfile asks for. `wanted` and `installed` are the `packages` of
 * package-lock.json and of node_modules/.package-lock.json, which npm writes last. Packages for other
 * platforms are optional and may be absent.
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true;
    const found = installed[place];
    if (!found) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return undefined;
  }
}

function isCurrent(root) {
  const stamp = stampFile(root);
  const installed = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash(root)) return true;
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  if (!wanted || !isInstalled(wanted, installed)) return false;
  writeFileSync(stamp, lockHash(root));
  return true;
}

function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return { command: process.execPath, args: [cli], shell: false };
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}

function runNpm(root, args) {
  const npm = npmCommand();
  const child = spawn(npm.command, [...npm.args, ...args], {
    cwd: root,
    shell: npm.shell,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output = (output + chunk).slice(-20_000);
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Installs the packages when the lockfile changed since the last time, or when none are there. */
export async function ensurePackages(root) {
  if (isCurrent(root)) return;
  await step('Installing packages with npm ci', async () => {
    const { code, output } = await runNpm(root, [
      'ci',
      '--include=dev',
      '--include=optional',
      '--loglevel=error',
    ]);
    if (code === 0) {
      mkdirSync(path.dirname(stampFile(root)), { recursive: true });
      writeFileSync(stampFile(root), lockHash(root));
      return;
    }
    throw new Trouble({
      what: 'The packages could not be installed.',
      safe: 'Your data: nothing but the folder node_modules was touched.',
      next: 'Check the network and the free disk space, then run the same command again.',
      detail: output.split('\n').slice(0, REPORTED_LINES).join('\n'),
    });
  });
}

/** Compares a version such as "v24.1.0" with [major, minor]. */
export function isAtLeast(version, [major, minor]) {
  const [foundMajor = 0, foundMinor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return foundMajor > major || (foundMajor === major && foundMinor >= minor);
}

/** The Node that came as a package, else the running one when it is new enough. */
export function findNode(root) {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = path.join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', binary);
  if (existsSync(own)) {
    const asked = spawnSync(own, ['--version'], { encoding: 'utf8' });
    if (asked.status === 0 && isAtLeast(asked.stdout.trim(), OLDEST_RUNTIME)) return own;
  }
  if (isAtLeast(process.version, OLDEST_RUNTIME)) return process.execPath;
  throw new Trouble({
    what: `Sturdy runs on Node ${OLDEST_RUNTIME.join('.')} or newer; this is ${process.version}, and no newer one comes as a package for ${process.platform} ${process.arch}.`,
    safe: 'Nothing was changed.',
    next: 'Install Node 24 (https://nodejs.org), then run the same command again.',
  });
}
