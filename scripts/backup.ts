import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { localFolder, uploadFolder } from '#lib/storage/local-folder.ts';
import { writeBackup } from './backup/write-backup.ts';

// `npm run backup -- FILE`: the whole database at one moment, and uploaded photos and videos of the local folder.
// The app may run meanwhile. Ends with 0 when FILE is complete, else 1, and then there is no FILE.

const { positionals } = parseArgs({ allowPositionals: true });
const [given] = positionals;
const { BACKUP_DATABASE_URL = '', NEXTAUTH_SECRET = '', STORAGE_URL } = process.env;

function refuse(what: string, next: string): never {
  console.error(`${what}\n${next}`);
  process.exit(1);
}

if (given === undefined) refuse('A file name is missing.', 'npm run backup -- sturdy-2026-11-21.backup');
const file = path.resolve(given);
if (existsSync(file))
  refuse(`${file} exists already. It was not touched.`, 'Choose another name, or move it away.');

try {
  const storage = STORAGE_URL ? null : localFolder(uploadFolder());
  const end = await writeBackup({
    url: BACKUP_DATABASE_URL,
    file,
    secret: NEXTAUTH_SECRET,
    madeAt: new Date(),
    storage,
  });
  const rows = Object.values(end.tables).reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `${file} is complete: ${Object.keys(end.tables).length} tables, ${rows} rows, ${end.files} files.`,
  );
  if (storage === null) console.log('Photos and videos lie in STORAGE_URL: back them up there.');
  console.log(
    'It holds health data, unencrypted: keep it like the database. Links of patients need NEXTAUTH_SECRET',
  );
  console.log('(.data/secrets.json) as well: keep that in another place.');
} catch (error) {
  refuse(`The backup was not made: ${(error as Error).message}`, 'The database was only read.');
}
