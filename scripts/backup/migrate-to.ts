import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { prismaEnv } from '#scripts/boot/prisma.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const MIGRATIONS = path.join(ROOT, 'prisma', 'migrations');
const CLI = createRequire(import.meta.url).resolve('prisma/build/index.js');

/** Migrations of this version of Sturdy, in order. */
export function knownMigrations(): string[] {
  return readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * Applies these migrations, and no later ones, to the database of `ownerUrl`. Throws with Prisma's words when one
 * fails.
 */
export function migrateTo(ownerUrl: string, names: readonly string[]): void {
  const scratch = path.join(ROOT, '.data');
  mkdirSync(scratch, { recursive: true });
  const folder = mkdtempSync(path.join(scratch, 'migrations-'));
  try {
    for (const name of names)
      cpSync(path.join(MIGRATIONS, name), path.join(folder, name), { recursive: true });
    cpSync(path.join(MIGRATIONS, 'migration_lock.toml'), path.join(folder, 'migration_lock.toml'));
    const config = path.join(folder, 'prisma.config.ts');
    const settings = {
      schema: path.join(ROOT, 'prisma'),
      migrations: { path: folder },
      datasource: { url: ownerUrl },
    };
    writeFileSync(config, `export default ${JSON.stringify(settings)};\n`, { mode: 0o600 });
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [CLI, 'migrate', 'deploy', '--config', config],
      { cwd: ROOT, encoding: 'utf8', env: { ...process.env, ...prismaEnv(ownerUrl) } },
    );
    if (status !== 0) throw new Error(`A migration could not be applied.\n${stdout}${stderr}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
