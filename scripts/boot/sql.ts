import pg from 'pg';

/** Runs `work` over one connection and closes it. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same connection address for another login or database. */
export function withParts(
  url: string,
  parts: { user?: string; password?: string; database?: string },
): string {
  const address = new URL(url);
  if (parts.user !== undefined) address.username = encodeURIComponent(parts.user);
  if (parts.password !== undefined) address.password = encodeURIComponent(parts.password);
  if (parts.database !== undefined) address.pathname = `/${encodeURIComponent(parts.database)}`;
  return address.toString();
}

export const databaseName = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1));

/** PostgreSQL's five-character error code, or Node's (ECONNREFUSED …). */
export const codeOf = (error: unknown) => (error as { code?: string } | undefined)?.code;
