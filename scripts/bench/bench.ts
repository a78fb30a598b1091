import type { Secrets } from '#scripts/boot/secrets.ts';
import { type App, startApp, startCeiling } from './apps.ts';
import { makeCeilingTables } from './ceiling.ts';
import type { BenchDatabase, BenchServer } from './database.ts';
import type { Settings } from './load.ts';

/** What the goals share: the servers under test over the small data set, each started when first asked for. */
export class Bench {
  readonly secrets: Secrets;
  readonly server: BenchServer;
  readonly database: BenchDatabase;
  readonly settings: Settings;
  private appPromise: Promise<App> | undefined;
  private ceilingPromise: Promise<App> | undefined;

  constructor(secrets: Secrets, server: BenchServer, database: BenchDatabase, settings: Settings) {
    this.secrets = secrets;
    this.server = server;
    this.database = database;
    this.settings = settings;
  }

  get secret(): string {
    return this.secrets.nextauthSecret;
  }

  /** Sturdy's production build. */
  app(): Promise<App> {
    this.appPromise ??= startApp(this.secrets, this.database.appUrl);
    return this.appPromise;
  }

  /** The bare app. */
  ceiling(): Promise<App> {
    this.ceilingPromise ??= (async () => {
      await makeCeilingTables(this.database.superuserUrl);
      return startCeiling(this.secrets, this.database.appUrl);
    })();
    return this.ceilingPromise;
  }
}
