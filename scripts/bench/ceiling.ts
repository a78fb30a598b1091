import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Env, launch, NEXT, node, run } from '#scripts/boot/children.ts';
import { Trouble } from '#scripts/boot/progress.mjs';
import { withClient } from '#scripts/boot/sql.ts';
import { filesBelow, isFresh, stampFiles, writeStamp } from '#scripts/boot/stamp.ts';

const FOLDER = path.join(import.meta.dirname, 'ceiling');
const BUILD = path.join(FOLDER, '.next');
const START_PATIENCE_MS = 60_000;

/** The tables of the bare app: the same people, no row-level security, keys alone. */
export async function makeCeilingTables(superuserUrl: string): Promise<void> {
  await withClient(superuserUrl, (client) =>
    client.query(`
      create schema ceiling;
      create table ceiling.people as
        select patient_id as id, patient_name as name, last_report_on as local_date, last_pain as pain
        from episode_status order by patient_id limit 1000;
      alter table ceiling.people add primary key (id);
      create table ceiling.sessions (
        id uuid primary key, person_id uuid not null references ceiling.people (id), local_date text not null,
        leg int, back int);
      create table ceiling.results (
        session_id uuid not null references ceiling.sessions (id), exercise text not null, done numeric not null,
        pain int, primary key (session_id, exercise));
      grant usage on schema ceiling to sturdy_app;
      grant select, insert on all tables in schema ceiling to sturdy_app;
      analyze ceiling.people`),
  );
}

/** Builds the bare app when it changed since the last time. */
export async function buildCeiling(): Promise<string> {
  const sources = filesBelow(FOLDER, (file) => file === BUILD);
  const stamp = stampFiles(sources, process.version);
  if (isFresh(BUILD, stamp)) return 'unchanged';
  const { code, output } = await run(
    node([NEXT, 'build', FOLDER], { env: { NODE_ENV: 'production' }, log: 'bench-ceiling-build' }),
  );
  if (code !== 0) {
    throw new Trouble({
      what: 'The bare app beside which Sturdy is measured could not be built.',
      safe: 'Nothing of Sturdy was touched.',
      next: 'Correct what is named below, then run the same command again.',
      detail: output,
    });
  }
  writeStamp(BUILD, stamp);
  return '';
}

/** Starts the bare app and waits until it answers. Resolves to its process id. */
export async function serveCeiling(port: number, env: Env): Promise<number> {
  const running = launch(
    node([NEXT, 'start', FOLDER, '--port', String(port)], {
      env: { ...env, NODE_ENV: 'production' },
      log: 'bench-ceiling',
    }),
  );
  let ended: string | undefined;
  void running.ended.then(({ output }) => {
    ended = output;
  });
  const deadline = Date.now() + START_PATIENCE_MS;
  while (ended === undefined && Date.now() < deadline) {
    const isThere = await fetch(`http://127.0.0.1:${port}/page`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return running.child.pid ?? 0;
    await delay(100);
  }
  throw new Trouble({
    what: 'The bare app beside which Sturdy is measured does not answer.',
    next: 'Read .data/logs/bench-ceiling.log, then run the same command again.',
    detail: ended ?? '',
  });
}
