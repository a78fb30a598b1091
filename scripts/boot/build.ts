import { readdirSync } from 'node:fs';
import path from 'node:path';
import { appEnv } from './app-env.ts';
import { NEXT, node, run } from './children.ts';
import { ROOT } from './paths.ts';
import { Trouble } from './progress.mjs';
import type { Secrets } from './secrets.ts';
import { clearStamp, filesBelow, isFresh, readStamp, stampFiles, writeStamp } from './stamp.ts';

const BUILD = path.join(ROOT, '.next');

/** What a build is made from. Tests, scripts and documents do not change it. */
const SOURCE_FOLDERS = ['app', 'components', 'lib', 'prisma', 'public'];
const SKIPPED = /(\.test\.tsx?|\.md|(^|\/)lib\/db\/generated|(^|\/)prisma\/migrations)$/;

/** Stamp of everything a production build depends on. */
export function buildStamp(secrets: Secrets): string {
  const topFiles = readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(json|js|mjs|ts|cjs|css)$/.test(entry.name))
    .map((entry) => entry.name)
    .filter((name) => !/^(next-env\.d\.ts|biome\.json|(vitest|playwright|prisma|stryker)\.)/.test(name));
  const skip = (file: string) => SKIPPED.test(path.relative(ROOT, file).replaceAll('\\', '/'));
  const files = [...topFiles.sort(), ...SOURCE_FOLDERS].flatMap((name) =>
    filesBelow(path.join(ROOT, name), skip),
  );
  return stampFiles(files, secrets.actionsKey, process.version);
}

export const isBuilt = (secrets: Secrets) => isFresh(BUILD, buildStamp(secrets));

/** Names the build towards browsers, so that a page of an older one reloads instead of breaking. */
export const buildId = (stamp = readStamp(BUILD)) => stamp.slice(0, 16);

/** A build reads no data, so it can be made while the database starts. */
const NO_DATABASE = 'postgresql://localhost/none';
const ANY_PORT = 3000;

/** The build holds this stamp only when it ended well. */
export async function build(secrets: Secrets): Promise<void> {
  const stamp = buildStamp(secrets);
  clearStamp(BUILD);
  const env = {
    ...appEnv(secrets, NO_DATABASE, ANY_PORT),
    NODE_ENV: 'production',
    STURDY_BUILD_ID: buildId(stamp),
  };
  const { code, output } = await run(node([NEXT, 'build'], { env, log: 'build' }));
  if (code !== 0) {
    throw new Trouble({
      what: 'The production build failed.',
      safe: 'Your data: the build does not touch the database.',
      next: 'Correct what is named below (all of it: .data/logs/build.log), then run the same command again.',
      detail: output,
    });
  }
  writeStamp(BUILD, stamp);
}
