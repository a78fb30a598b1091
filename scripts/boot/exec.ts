import { spawn } from 'node:child_process';
import { appEnv } from './app-env.ts';
import { childEnv, stripTypes } from './children.ts';
import { openMainDatabase } from './database.ts';
import { ROOT } from './paths.ts';
import { prismaCommand, prismaEnv } from './prisma.ts';
import { loadSecrets } from './secrets.ts';
import { end, onEnd, stopOnSignals } from './session.ts';

/**
 * Runs the Prisma CLI or one of the project's own scripts on the terminal, against the database of this
 * checkout: joins the running PostgreSQL, or starts it and stops it afterwards.
 */
export async function exec(kind: 'prisma' | 'exec', args: string[]): Promise<void> {
  stopOnSignals({});
  const secrets = loadSecrets();
  const database = await openMainDatabase(secrets, onEnd);
  const command =
    kind === 'prisma' ? prismaCommand(args) : [...stripTypes(), '--conditions=react-server', ...args];
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    stdio: 'inherit',
    env: childEnv({
      ...appEnv(secrets, database.appUrl, Number(process.env.PORT || 3000)),
      ...prismaEnv(database.ownerUrl),
      BACKUP_DATABASE_URL: database.backupUrl,
    }),
  });
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (ended) => resolve(ended ?? 1));
  });
  await end();
  process.exit(code);
}
