import { rmSync } from 'node:fs';
import path from 'node:path';
import { appEnv } from './app-env.ts';
import { browserVersion, findBrowser } from './browser.ts';
import { build, isBuilt } from './build.ts';
import { type Env, node, run, stripTypes } from './children.ts';
import { type Cluster, startCluster } from './cluster.ts';
import { embeddedDatabase, foreignDatabase, type Logins } from './database.ts';
import { hasSeed, seed } from './demo.ts';
import { DATA, ROOT } from './paths.ts';
import { ensureClient, migrate, prismaEnv } from './prisma.ts';
import { step } from './progress.mjs';
import { dropDatabase } from './roles.ts';
import type { Secrets } from './secrets.ts';
import { serve } from './serve.ts';
import { onEnd, refuseWhileServing } from './session.ts';
import { withParts } from './sql.ts';
import type { Need } from './test-steps.ts';

/** Databases of the tests, made anew by each run; no other database is ever touched. */
const DATABASES = { database: 'sturdy_test', seeded: 'sturdy_seeded', demo: 'sturdy_e2e' } as const;
const FIRST_PORT = 4300;
const SIGN_INS = path.join(DATA, 'test-sign-ins.json');
const BACKUP_FILE = path.join(DATA, 'test.backup');

/** Makes what the steps need, each thing once, and hands each step its environment. */
export class Needs {
  private readonly secrets: Secrets;
  private readonly made = new Map<Need, Promise<unknown>>();
  private cluster: Promise<Cluster> | undefined;
  private port = 0;
  private address = '';
  private browser = '';
  private readonly logins: Partial<Record<keyof typeof DATABASES, Logins>> = {};

  constructor(secrets: Secrets) {
    this.secrets = secrets;
  }

  /** Makes one thing, or waits for it; fails as it failed the first time. */
  make(need: Need): Promise<unknown> {
    const makers: Record<Need, () => Promise<unknown>> = {
      client: () => this.makeClient(),
      database: () => this.makeDatabase('database'),
      demo: () => this.makeDemo(),
      build: () => this.makeBuild(),
      browser: () => this.makeBrowser(),
      server: () => this.makeServer(),
    };
    const making = this.made.get(need) ?? makers[need]();
    this.made.set(need, making);
    return making;
  }

  /** The environment of a step: the database it asked for and no other, the server, the browser. */
  env(needs: Need[]): Env {
    const logins = needs.includes('demo') ? this.logins.demo : this.logins.database;
    const hasDatabase = needs.includes('demo') || needs.includes('database');
    if (!hasDatabase || !logins) return {};
    return {
      ...appEnv(this.secrets, logins.appUrl, this.port),
      DATABASE_URL: logins.ownerUrl,
      BACKUP_DATABASE_URL: logins.backupUrl,
      SIGN_INS_FILE: SIGN_INS,
      ...(needs.includes('server') ? { BASE_URL: this.address, CHROMIUM_PATH: this.browser } : {}),
    };
  }

  private makeClient(): Promise<unknown> {
    return step('Preparing the database client', async () => ((await ensureClient()) ? '' : 'unchanged'));
  }

  /** A database of the tests, empty: on TEST_DATABASE_URL's server when given, else on the tests' own. */
  private async emptyDatabase(name: string): Promise<Logins> {
    const given = process.env.TEST_DATABASE_URL;
    if (given) {
      await dropDatabase(given, name);
      return foreignDatabase(withParts(given, { database: name }), this.secrets, { appUrl: undefined });
    }
    this.cluster ??= startCluster({ name: 'test-postgres', secrets: this.secrets, onEnd });
    const cluster = await this.cluster;
    await dropDatabase(cluster.superuserUrl('postgres'), name);
    return embeddedDatabase(cluster, this.secrets, name);
  }

  private async makeDatabase(kind: keyof typeof DATABASES): Promise<void> {
    await step(`Making the test database ${DATABASES[kind]}`, async () => {
      const logins = await this.emptyDatabase(DATABASES[kind]);
      await migrate(logins.ownerUrl);
      this.logins[kind] = logins;
    });
  }

  /**
   * The demo of the browser tests went through a backup: they run on what a restore made of it, and show that it is
   * whole.
   */
  private async makeDemo(): Promise<void> {
    await this.makeDatabase('seeded');
    const { seeded } = this.logins;
    if (!hasSeed() || !seeded) return;
    const app = appEnv(this.secrets, seeded.appUrl, this.port);
    const env = { ...app, ...loginsEnv(seeded), SIGN_INS_FILE: SIGN_INS };
    await step('Setting up the demo clinic', () => seed(env, { withDemo: true }));
    await step('Restoring it from a backup', async () => {
      rmSync(BACKUP_FILE, { force: true });
      await script('backup', BACKUP_FILE, { ...app, ...loginsEnv(seeded) });
      const logins = await this.emptyDatabase(DATABASES.demo);
      await script('restore', BACKUP_FILE, {
        ...appEnv(this.secrets, logins.appUrl, this.port),
        ...prismaEnv(logins.ownerUrl),
        ...loginsEnv(logins),
      });
      rmSync(BACKUP_FILE);
      this.logins.demo = logins;
    });
  }

  private async makeBuild(): Promise<void> {
    if (isBuilt(this.secrets)) return;
    refuseWhileServing('app');
    await step('Building the app', () => build(this.secrets));
  }

  private makeBrowser(): Promise<unknown> {
    return step('Looking for a browser', async () => {
      this.browser = await findBrowser();
      return browserVersion(this.browser);
    });
  }

  private makeServer(): Promise<unknown> {
    return step('Starting the web server', async () => {
      const { demo } = this.logins;
      if (!demo) throw new Error('The server needs the demo database first.');
      const env = (port: number) => appEnv(this.secrets, demo.appUrl, port);
      const served = await serve({ mode: 'start', wantedPort: FIRST_PORT, env, log: 'test-web' });
      this.port = served.port;
      this.address = served.address;
      return this.address;
    });
  }
}

const loginsEnv = (logins: Logins): Env => ({
  APP_DATABASE_URL: logins.appUrl,
  DATABASE_URL: logins.ownerUrl,
  BACKUP_DATABASE_URL: logins.backupUrl,
});

async function script(name: 'backup' | 'restore', file: string, env: Env): Promise<void> {
  const args = [...stripTypes(), '--conditions=react-server', path.join(ROOT, 'scripts', `${name}.ts`), file];
  const { code, output } = await run(node(args, { env, log: `test-${name}` }));
  if (code !== 0) throw new Error(`The demo could not go through a ${name}: ${output.trim()}`);
}
