import type { Cluster } from '#scripts/boot/cluster.ts';
import { startCluster } from '#scripts/boot/cluster.ts';
import { embeddedDatabase, foreignDatabase, type Logins } from '#scripts/boot/database.ts';
import { migrate } from '#scripts/boot/prisma.ts';
import { Trouble } from '#scripts/boot/progress.mjs';
import { dropDatabase } from '#scripts/boot/roles.ts';
import type { Secrets } from '#scripts/boot/secrets.ts';
import { onEnd } from '#scripts/boot/session.ts';
import { withClient, withParts } from '#scripts/boot/sql.ts';
import type { Size } from './data-set/size.ts';
import { writeDataSet } from './data-set/write.ts';

/** The benchmark's own databases: the small set, and one of any size that was asked for. */
export const DATABASES = { small: 'sturdy_bench', large: 'sturdy_bench_large' } as const;
export type Which = keyof typeof DATABASES;

/** What a finished data set says of itself. */
export type Label = { size: Size; today: string; rows: Record<string, number>; seconds: number };

export type BenchDatabase = Logins & { superuserUrl: string };

/** The server of the benchmark: its own embedded one, or BENCH_DATABASE_URL with a superuser's login. */
export class BenchServer {
  private readonly secrets: Secrets;
  private readonly cluster: Cluster | undefined;

  private constructor(secrets: Secrets, cluster: Cluster | undefined) {
    this.secrets = secrets;
    this.cluster = cluster;
  }

  static async open(secrets: Secrets): Promise<BenchServer> {
    if (process.env.BENCH_DATABASE_URL) return new BenchServer(secrets, undefined);
    const cluster = await startCluster({ name: 'bench-postgres', secrets });
    onEnd(cluster.stop);
    return new BenchServer(secrets, cluster);
  }

  private superuserUrl(database: string): string {
    const given = process.env.BENCH_DATABASE_URL;
    if (given) return withParts(given, { database });
    if (!this.cluster) throw new Error('The benchmark has no database server.');
    return this.cluster.superuserUrl(database);
  }

  /** The database of a set, made when missing, with the schema as it is now. */
  async database(which: Which): Promise<BenchDatabase> {
    const name = DATABASES[which];
    const superuserUrl = this.superuserUrl(name);
    const logins = this.cluster
      ? await embeddedDatabase(this.cluster, this.secrets, name)
      : await foreignDatabase(superuserUrl, this.secrets, { appUrl: process.env.BENCH_APP_DATABASE_URL });
    await migrate(logins.ownerUrl);
    return { ...logins, superuserUrl };
  }

  /** The label of a whole data set; null when there is none. */
  async label(which: Which): Promise<Label | null> {
    return withClient(this.superuserUrl('postgres'), async (client) => {
      const { rows } = await client.query<{ label: string | null }>(
        "select shobj_description(oid, 'pg_database') as label from pg_database where datname = $1",
        [DATABASES[which]],
      );
      const text = rows[0]?.label;
      return text?.startsWith('{') ? (JSON.parse(text) as Label) : null;
    });
  }

  /** Makes a data set anew. It gets its label last: what a killed run left counts as none. */
  async make(which: Which, size: Size, today: string): Promise<Label> {
    const begin = Date.now();
    await dropDatabase(this.superuserUrl('postgres'), DATABASES[which]);
    const { superuserUrl } = await this.database(which);
    await requireSuperuser(superuserUrl);
    const rows = await writeDataSet(superuserUrl, size, today);
    return withClient(superuserUrl, async (client) => {
      await client.query('vacuum (analyze)');
      await client.query('checkpoint');
      const label = { size, today, rows, seconds: Math.round((Date.now() - begin) / 100) / 10 };
      await client.query(
        `comment on database ${DATABASES[which]} is ${client.escapeLiteral(JSON.stringify(label))}`,
      );
      return label;
    });
  }
}

async function requireSuperuser(url: string): Promise<void> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ rolsuper: boolean }>('select rolsuper from pg_roles where rolname = current_user'),
  );
  if (rows[0]?.rolsuper) return;
  throw new Trouble({
    what: 'The login in BENCH_DATABASE_URL is not a superuser: PostgreSQL lets no one else COPY past row-level security.',
    safe: `Only the database ${DATABASES.small} or ${DATABASES.large} was made anew.`,
    next: 'Use a superuser of a trial server, or leave BENCH_DATABASE_URL out: the benchmark brings its own server.',
  });
}
