import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Env, node, run, stripTypes } from './children.ts';
import { ROOT } from './paths.ts';
import { say, Trouble } from './progress.mjs';

const SEED = path.join(ROOT, 'prisma', 'seed.ts');

/** The seed ends with this code when the database holds something else than the demo clinics: it wrote nothing. */
const HAS_OTHER_DATA = 3;

export const hasSeed = () => existsSync(SEED);

/**
 * Puts the demo clinics into an empty database and leaves them as they are when they are there; without
 * `withDemo` only the exercise catalog is brought up to date.
 */
export async function seed(env: Env, { withDemo }: { withDemo: boolean }): Promise<string> {
  const args = [...stripTypes(), '--conditions=react-server', SEED, ...(withDemo ? [] : ['--catalog'])];
  const { code, output } = await run(node(args, { env, log: 'seed' }));
  if (code === HAS_OTHER_DATA) return 'left out, the database holds other data';
  if (code !== 0) {
    throw new Trouble({
      what: withDemo
        ? 'The demo clinic could not be set up.'
        : 'The exercise catalog could not be brought up to date.',
      safe: 'Data that was there before: the seed writes all of it or nothing.',
      next: 'Read the lines below (all of it: .data/logs/seed.log), then run the same command again.',
      detail: output,
    });
  }
  return output.trim().split('\n').at(-1) ?? '';
}

const LOOPBACK = /^(localhost|127\.|\[::1\]|$)/;

/**
 * Demo sign-ins are public, so they never go unasked into a database on another machine.
 * SEED_DEMO=1 puts them anywhere, SEED_DEMO=0 nowhere.
 */
export function wantsDemo(databaseUrl: string | undefined): boolean {
  const { SEED_DEMO } = process.env;
  if (SEED_DEMO !== undefined) return SEED_DEMO === '1';
  return !databaseUrl || LOOPBACK.test(new URL(databaseUrl).hostname);
}

type Clinic = {
  name: string;
  staff: { name: string; role: string; email: string; password: string }[];
  patients: { name: string; birthDate: string; link: string }[];
};

/** Prints the demo sign-ins that the seed left in `file`. */
export function printSignIns(file: string, address: string): void {
  if (!existsSync(file)) return;
  const { clinics } = JSON.parse(readFileSync(file, 'utf8')) as { clinics: Clinic[] };
  for (const clinic of clinics) {
    say('');
    say(clinic.name);
    for (const { role, email, password } of clinic.staff)
      say(`  ${role.padEnd(9)}  ${email}   password ${password}`);
    for (const { name, birthDate, link } of clinic.patients) {
      say(`  patient    ${name}, born ${birthDate}   ${new URL(link, address)}`);
    }
  }
}
