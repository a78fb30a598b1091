import 'server-only';
import { unsafeSettings } from '#lib/db/boot-check.ts';
import { log } from '#lib/log.ts';

/**
 * Ends the process when the database would break a promise (lost commits, no second wall). A database that is
 * down is not a reason: pages say so, and work again when it is back.
 */
export async function refuseUnsafeDatabase(): Promise<void> {
  const problems = await unsafeSettings().catch((error: unknown) => {
    log('warn', 'database-unreachable-at-start', { error: String(error) });
    return [];
  });
  if (problems.length === 0) return;
  log('error', 'unsafe-database', { problems });
  process.stderr.write(`Sturdy does not start: ${problems.join('; ')}.\n`);
  process.exit(1);
}
