import 'server-only';
import { unsafeSettings } from '#lib/db/boot-check.ts';
import { log } from '#lib/log.ts';

/** True when the database can be reached and its settings keep the promises; reasons go to the log. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    const problems = await unsafeSettings();
    if (problems.length > 0) log('error', 'database-unsafe', { problems });
    return problems.length === 0;
  } catch (error) {
    log('warn', 'database-unreachable', { error: error instanceof Error ? error.message : String(error) });
    return false;
  }
}
