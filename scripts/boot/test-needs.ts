import path from 'node:path';
import { appEnv, build, isBuilt, serve } from './app.ts';
import { browserVersion, findBrowser } from './browser.ts';
import type { Env } from './children.ts';
import { type Cluster, startCluster } from './cluster.ts';
import { embeddedDatabase, foreignDatabase, type Logins } from './database.ts';
import { hasSeed, seed } from './demo.ts';
import { DATA } from './paths.ts';
import { freePortFrom } from './ports.ts';
import { ensureClient, migrate } from './prisma.ts';
import { step } from './progress.mjs';
import { dropDatabase } from './roles.ts';
import type { Secrets } from './secrets.ts';
import { onEnd, refuseWhileServing } from './session.ts';
import { withParts } from './sql.ts';
import type { Need } from './test-steps.ts';

/** Databases of the tests, made anew by each run; no other database is ever touched. */
const DATABASES = { database: 'sturdy_test', demo: 'sturdy_e2e' } as const;
const FIRST_PORT = 4300;
const SIGN_INS = path.join(DATA, 'test-sign-ins.json');

/** Makes what the steps need, each thing once, and hands each step its environment. */
export class Needs {
  private readonly secrets: Secrets;
  private readonly made = new Map<Need, Promise<void>>();
  private cluster: Promise<Cluster> | undefined;
  private port = 0;
  private address = '';
  private browser = '';
  private readonly logins: { database?: Logins; demo?: Logins } = {};

  constructor(secrets: Secrets) {
    this.secrets = secrets;
  }

  /** Makes one thing, or waits for it; fails as it failed the first time. */
  make(need: Need): Promise<void> {
    const makers: Record<Need, () => Promise<void>> = {
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

  private makeClient(): Promise<void> {
    return step('Preparing the database client', async () => ((await ensureClient()) ? '' : 'unchanged'));
  }

  private async startDatabaseServer(): Promise<Cluster> {
    const cluster = await startCluster({ name: 'test-postgres', secrets: this.secrets });
    onEnd(cluster.stop);
    return cluster;
  }

  /** A database of the tests, empty: on TEST_DATABASE_URL's server when given, else on the tests' own. */
  private async emptyDatabase(name: string): Promise<Logins> {
    const given = process.env.TEST_DATABASE_URL;
    if (given) {
      await dropDatabase(given, name);
      return foreignDatabase(withParts(given, { database: name }), this.secrets, { appUrl: undefined });
    }
    this.cluster ??= this.startDatabaseServer();
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

  private async makeDemo(): Promise<void> {
    await this.makeDatabase('demo');
    if (!hasSeed()) return;
    await step('Setting up the demo clinic', () => seed(this.env(['demo'])));
  }

  private async makeBuild(): Promise<void> {
    if (isBuilt(this.secrets)) return;
    refuseWhileServing('app');
    await step('Building the app', () =>
      build(this.secrets, appEnv(this.secrets, 'postgresql://localhost/none', 0)),
    );
  }

  private makeBrowser(): Promise<void> {
    return step('Looking for a browser', async () => {
      this.browser = await findBrowser();
      return browserVersion(this.browser);
    });
  }

  private makeServer(): Promise<void> {
    return step('Starting the web server', async () => {
      const { demo } = this.logins;
      if (!demo) throw new Error('The server needs the demo database first.');
      this.port = await freePortFrom(FIRST_PORT);
      const served = await serve(
        'start',
        this.port,
        appEnv(this.secrets, demo.appUrl, this.port),
        'test-web',
      );
      this.address = served.address;
      return this.address;
    });
  }
}
