import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { localFolder, uploadFolder } from '#lib/storage/local-folder.ts';
import { verifyChains } from './audit/verify-chains.ts';
import { DamagedBackup } from './backup/format.ts';
import { knownMigrations, migrateTo } from './backup/migrate-to.ts';
import { RestoreRefused, restoreBackup } from './backup/restore-backup.ts';

// `npm run restore -- FILE [--replace-everything]`: puts a backup into an empty database, compares every table with
// it and verifies the audit. Ends with 0 when all is as it was, else 1.

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'replace-everything': { type: 'boolean', default: false } },
});
const [given] = positionals;
const { DATABASE_URL = '', BACKUP_DATABASE_URL = '', NEXTAUTH_SECRET = '', STORAGE_URL } = process.env;

function refuse(what: string, next: string): never {
  console.error(`${what}\n${next}`);
  process.exit(1);
}

if (given === undefined) refuse('A file name is missing.', 'npm run restore -- sturdy-2026-11-21.backup');
const file = path.resolve(given);
if (!existsSync(file)) refuse(`${file} is not there. Nothing was changed.`, 'Check the name.');

try {
  const restored = await restoreBackup({
    ownerUrl: DATABASE_URL,
    backupUrl: BACKUP_DATABASE_URL,
    file,
    secret: NEXTAUTH_SECRET,
    replace: values['replace-everything'],
    storage: STORAGE_URL ? null : localFolder(uploadFolder()),
    known: knownMigrations(),
    migrate: async (names) => migrateTo(DATABASE_URL, names),
    say: (line) => console.log(line),
  });
  const rows = Object.values(restored.tables).reduce((sum, table) => sum + table.rows, 0);
  console.log(`Every table is as in the backup: ${rows} rows, ${restored.files} files.`);
  const { erased, unlocked } = restored.again;
  if (erased > 0)
    console.log(`${erased} records were deleted again: they had been deleted since the backup.`);
  if (unlocked.length > 0) {
    console.log(
      `Locked for deletion since the backup, and open again: ${unlocked.join(', ')}. Delete them anew.`,
    );
  }
  if (restored.hasOtherSecret) {
    console.log(
      'NEXTAUTH_SECRET is another one than when the backup was made: links of patients no longer open.',
    );
    console.log('Put the old one back (.data/secrets.json), or give every patient a new link.');
  }
  await reportAudit();
} catch (error) {
  if (error instanceof DamagedBackup) {
    refuse(`${file} is damaged: ${error.message}. Nothing was changed.`, 'Use another backup.');
  }
  if (error instanceof RestoreRefused) refuse(`${error.message} Nothing was changed.`, error.next);
  refuse(
    `The restore did not end: ${(error as Error).message}`,
    'Do not start Sturdy on this database. Restore again with --replace-everything.',
  );
}

async function reportAudit(): Promise<void> {
  const client = new pg.Client({ connectionString: BACKUP_DATABASE_URL });
  await client.connect();
  try {
    const reports = await verifyChains(client);
    const broken = reports.filter((report) => report.broken !== null);
    for (const { clinic, broken: at } of broken)
      console.log(`✗ audit of ${clinic}: broken at seal ${at?.number}`);
    if (broken.length > 0) process.exitCode = 1;
    else
      console.log(
        `The audit holds in ${reports.length === 1 ? 'the clinic' : `all ${reports.length} clinics`}.`,
      );
  } finally {
    await client.end();
  }
}
