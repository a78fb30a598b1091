// Called by scripts/up.mjs under the project's own Node: sends each command to its file.
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DATA, ROOT } from './paths.ts';
import { explain, Trouble } from './progress.mjs';
import { end, isEnding } from './session.ts';

const [command, ...args] = process.argv.slice(2);

async function dispatch(): Promise<void> {
  switch (command) {
    case 'start':
    case 'dev':
      return (await import('./start.ts')).start(command);
    case 'test':
      return (await import('./test.ts')).test(args);
    case 'prisma':
    case 'exec':
      return (await import('./exec.ts')).exec(command, args);
    default:
      throw new Trouble({
        what: `There is no command "${command ?? ''}".`,
        next: 'node scripts/up.mjs start | dev | test [step] [args] | prisma <args> | exec <file.ts> [args]',
      });
  }
}

try {
  mkdirSync(DATA, { recursive: true });
  const dotEnv = path.join(ROOT, '.env');
  if (existsSync(dotEnv)) process.loadEnvFile(dotEnv);
  await dispatch();
} catch (error) {
  if (!isEnding()) {
    explain(error as Error);
    await end();
    process.exit(1);
  }
}
