import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { checkVersion, initialize, program, resetPassword, SUPERUSER, spawnOptions } from './data-folder.ts';
import { checkIn } from './hold.ts';
import { DATA, LOGS, ROOT, shown } from './paths.ts';
import { freePortFrom, homePort } from './ports.ts';
import { type Home, postgresHome } from './postgres-home.ts';
import { judgeLock, type Postmaster, readPostmaster } from './postmaster.ts';
import { isAlive, processesIn } from './process-table.ts';
import { say, Trouble } from './progress.mjs';
import type { Secrets } from './secrets.ts';

/** The PostgreSQL of this checkout, listening on 127.0.0.1 alone. */
export type Cluster = {
  port: number;
  /** Where the data lies. */
  folder: string;
  /** A connection address; the superuser is for set-up alone. */
  url: (login: { user: string; password: string; database: string }) => string;
  superuserUrl: (database: string) => string;
  isRunning: () => boolean;
  /** Starts the server again on the same port after it went away. */
  restart: () => Promise<void>;
  /** Stops the server, unless another command of this checkout still uses it. */
  stop: () => Promise<void>;
};

export type ClusterOptions = {
  /** Name of the data folder: 'postgres', or 'test-postgres' for the tests. */
  name: string;
  secrets: Secrets;
  /** Gets what stops the server before it is started, so that an interrupted start leaves nothing running. */
  onEnd?: (stop: () => Promise<void>) => void;
};

const ATTEMPTS = 30;
const RETRY_MS = 300;
const MAX_LOG_BYTES = 5_000_000;
const STOP_PATIENCE_MS = 60_000;

type Answer = 'yes' | 'wrong password' | 'no';

/** Asks the server on `port` whether it is the one of `folder`. */
async function isServing(port: number, folder: string, password: string): Promise<Answer> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 3_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0] && realpathSync(rows[0].data_directory) === folder ? 'yes' : 'no';
  } catch (error) {
    return (error as { code?: string }).code === '28P01' ? 'wrong password' : 'no';
  } finally {
    await client.end().catch(() => undefined);
  }
}

function logTail(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
}

function openLog(file: string): number {
  mkdirSync(LOGS, { recursive: true });
  const isLarge = existsSync(file) && statSync(file).size > MAX_LOG_BYTES;
  return openSync(file, isLarge ? 'w' : 'a');
}

/** One server over one data folder. */
class Server {
  readonly folder: string;
  private readonly home: Home;
  private readonly secrets: Secrets;
  private readonly log: string;
  private readonly portFile: string;
  private child: ChildProcess | undefined;
  port = 0;

  constructor(home: Home, { name, secrets }: ClusterOptions) {
    this.home = home;
    this.secrets = secrets;
    this.log = path.join(LOGS, `${name}.log`);
    this.portFile = path.join(home.data, `${name}.port`);
    const folder = path.join(home.data, name);
    if (!existsSync(path.join(folder, 'PG_VERSION'))) initialize(home, folder, secrets.superuserPassword);
    checkVersion(folder);
    this.folder = realpathSync(folder);
  }

  /** Makes sure the server runs: uses it when it does, else starts it. */
  async ensure(): Promise<void> {
    let port = 0;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const found = readPostmaster(this.folder);
      if (found && (await this.joins(found))) return;
      const verdict = judgeLock(found, this.folder);
      if (verdict === 'ours') {
        await delay(RETRY_MS);
        continue;
      }
      if (verdict !== 'none') this.removeDeadLock(verdict);
      port ||= await this.preferredPort();
      const outcome = await this.launch(port);
      if (outcome === 'ready') return;
      if (outcome === 'port taken') port = await freePortFrom(port + 1);
      await delay(RETRY_MS);
    }
    throw this.trouble('The database did not start.');
  }

  /** Whether the server that wrote postmaster.pid runs and lets us in. */
  private async joins(found: Postmaster): Promise<boolean> {
    const answer = await isServing(found.port, this.folder, this.secrets.superuserPassword);
    if (answer === 'wrong password' && judgeLock(found, this.folder) === 'ours') {
      await this.shutDown(found.pid);
      resetPassword(this.home, this.folder, this.secrets.superuserPassword);
    }
    if (answer === 'yes') this.port = found.port;
    return answer === 'yes';
  }

  private async preferredPort(): Promise<number> {
    const kept = existsSync(this.portFile) ? Number(readFileSync(this.portFile, 'utf8')) : 0;
    return freePortFrom(kept || homePort(this.folder));
  }

  /**
   * Removes the lock of a killed server once none of its processes is left, where the system tells. PostgreSQL
   * would take a program that got the same number, or a dead process nobody took notice of, for the server.
   */
  private removeDeadLock(verdict: 'gone' | 'stranger'): void {
    const left = processesIn(this.folder)?.length ?? (verdict === 'gone' ? 1 : 0);
    if (left === 0) rmSync(path.join(this.folder, 'postmaster.pid'), { force: true });
  }

  /** Starts the server outside our process group, so that Ctrl-C reaches us first. */
  private async launch(port: number): Promise<'ready' | 'port taken' | 'not yet'> {
    const log = openLog(this.log);
    const begin = statSync(this.log).size;
    const child = spawn(program(this.home, 'postgres'), ['-D', this.folder, '-p', String(port)], {
      ...spawnOptions(this.home, this.folder),
      detached: true,
      stdio: ['ignore', 'ignore', log],
    });
    closeSync(log);
    let ended = false;
    child.on('error', () => {
      ended = true;
    });
    child.on('exit', () => {
      ended = true;
    });
    child.unref();
    while (!ended) {
      const found = readPostmaster(this.folder);
      if (found && found.pid === child.pid && (await this.joins(found))) {
        this.child = child;
        writeFileSync(this.portFile, String(port));
        return 'ready';
      }
      await delay(50);
    }
    const said = readFileSync(this.log, 'utf8').slice(begin);
    if (/Address already in use|could not bind|Only one usage of each socket/.test(said)) return 'port taken';
    if (/already exists|still in use|starting up|being stopped|received fast shutdown/.test(said))
      return 'not yet';
    throw this.trouble('The database stopped while starting.');
  }

  private trouble(what: string): Trouble {
    return new Trouble({
      what,
      safe: `The data in ${shown(this.folder)}: it was not changed.`,
      next: `Read ${shown(this.log)}, then run the same command again.`,
      detail: existsSync(this.log) ? logTail(this.log) : '',
    });
  }

  /** The server's process id while it runs. */
  get pid(): number | undefined {
    const found = readPostmaster(this.folder);
    if (!found || !isAlive(found.pid)) return undefined;
    return this.child?.pid === found.pid || judgeLock(found, this.folder) !== 'stranger'
      ? found.pid
      : undefined;
  }

  async stop(): Promise<void> {
    const { pid } = this;
    if (pid) await this.shutDown(pid);
  }

  /** PostgreSQL's fast shutdown: sessions end, all is written, the process goes. */
  private async shutDown(pid: number): Promise<void> {
    if (process.platform === 'win32') {
      spawnSync(program(this.home, 'pg_ctl'), ['stop', '-D', this.folder, '-m', 'fast']);
      return;
    }
    const deadline = Date.now() + STOP_PATIENCE_MS;
    process.kill(pid, 'SIGINT');
    while (isAlive(pid) && Date.now() < deadline) await delay(30);
    if (isAlive(pid)) process.kill(pid, 'SIGQUIT');
  }
}

/** Starts the embedded PostgreSQL of this checkout, or joins it when it runs already. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const home = postgresHome(options.name);
  const server = new Server(home, options);
  const users = checkIn(path.join(DATA, `${options.name}.users`), process.argv.slice(2).join(' '));
  const stop = async () => {
    users.leave();
    if (users.others().length === 0) await server.stop();
  };
  options.onEnd?.(stop);
  await server.ensure();
  if (!server.folder.startsWith(ROOT)) {
    say(
      `    PostgreSQL runs as the user postgres, who cannot enter ${ROOT}: its data is in ${server.folder}`,
    );
  }
  const url: Cluster['url'] = ({ user, password, database }) =>
    `postgresql://${user}:${password}@127.0.0.1:${server.port}/${database}`;
  return {
    get port() {
      return server.port;
    },
    folder: server.folder,
    url,
    superuserUrl: (database) =>
      url({ user: SUPERUSER, password: options.secrets.superuserPassword, database }),
    isRunning: () => server.pid !== undefined,
    restart: () => server.ensure(),
    stop,
  };
}
