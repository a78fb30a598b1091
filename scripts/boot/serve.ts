import { setTimeout as delay } from 'node:timers/promises';
import { buildId } from './build.ts';
import { type Env, launch, NEXT, node, type Running } from './children.ts';
import { freePortFrom } from './ports.ts';
import { say, Trouble } from './progress.mjs';

export type Serving = {
  mode: 'start' | 'dev';
  /** The next free port is taken when another program has this one. */
  wantedPort: number;
  env: (port: number) => Env;
  /** Output goes to .data/logs/<log>.log; without it to the terminal. */
  log?: string;
};

export type Served = Running & { address: string; port: number };

const PATIENCE_MS = 120_000;

/** Longer than balancers and browsers keep an idle connection: the side that asks is the one that closes it. */
const KEEP_ALIVE_MS = 65_000;
/**
 * The app allocates much that dies at once: with smaller young generations, fewer pools of the C library and garbage
 * taken away when the heap has grown by 30 % (V8 waits for several times that), it holds about half under load. The old
 * generation has no cap of ours: a large export must not end the process.
 */
const FRUGAL = {
  args: ['--max-semi-space-size=8', '--heap-growing-percent=30'],
  env: { MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX || '2' },
};
const ENDED = Symbol('ended');

function launchNext(mode: 'start' | 'dev', port: number, env: Env, log: string | undefined): Running {
  const modeEnv =
    mode === 'start'
      ? { ...FRUGAL.env, NODE_ENV: 'production', STURDY_BUILD_ID: buildId() }
      : { NODE_ENV: 'development' };
  const host = process.env.HOST ? ['--hostname', process.env.HOST] : [];
  const keepAlive = mode === 'start' ? ['--keepAliveTimeout', String(KEEP_ALIVE_MS)] : [];
  const args = [
    ...(mode === 'start' ? FRUGAL.args : []),
    NEXT,
    mode,
    '--port',
    String(port),
    ...host,
    ...keepAlive,
  ];
  return launch(node(args, { env: { ...env, ...modeEnv }, ...(log ? { log } : {}) }));
}

/** Any answer will do: a page that needs a sign-in answers too. */
async function answers(port: number): Promise<boolean> {
  const address = `http://${process.env.HOST || '127.0.0.1'}:${port}/api/livez`;
  try {
    await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(30_000) });
    return true;
  } catch {
    return false;
  }
}

/** Waits for an answer of this process; another program on the same port must not be taken for it. */
async function isUp(running: Running, port: number, hasLog: boolean): Promise<boolean> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const ended = await Promise.race([running.ended.then(() => ENDED), delay(100)]);
    if (ended === ENDED) return false;
    const isListening = !hasLog || running.output().includes('Ready in');
    if (isListening && (await answers(port))) return true;
  }
  return false;
}

/** Starts Next on the wanted port or the next free one, and waits until it answers. */
export async function serve({ mode, wantedPort, env, log }: Serving): Promise<Served> {
  let port = await freePortFrom(wantedPort);
  for (;;) {
    if (port !== wantedPort) say(`    port ${wantedPort} is taken by another program: Sturdy uses ${port}`);
    const running = launchNext(mode, port, env(port), log);
    if (await isUp(running, port, log !== undefined)) {
      return { ...running, port, address: env(port).APP_URL ?? `http://localhost:${port}` };
    }
    if (!running.output().includes('EADDRINUSE')) {
      throw new Trouble({
        what: 'The web server did not start.',
        safe: 'Your data: the database runs apart from the web server.',
        next: 'Read what it said, then run the same command again.',
        detail: running.output(),
      });
    }
    port = await freePortFrom(port + 1);
  }
}
