import { localDateAt } from '#lib/clinical/local-date.ts';
import { refreshClinic } from '#lib/data/review/refresh-due.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { act } from './act.ts';
import { buildClinic } from './build/clinic.ts';
import { subjectOf } from './build/subject.ts';
import { fillCatalog } from './catalog-rows.ts';
import { DEMO_CLINICS } from './clinics.ts';
import { clockAt, daysFrom } from './clock.ts';
import { ownerClient } from './owner-client.ts';
import type { ClinicStory } from './person.ts';
import { removeClinic } from './remove.ts';
import { replayEpisode } from './replay.ts';
import { writeClinic } from './write.ts';

export type SeedResult =
  | { outcome: 'seeded'; patients: number; evaluations: number }
  /** The demo was there; `ageInDays` since it was made. */
  | { outcome: 'kept'; seededOn: string; ageInDays: number }
  /** Other clinics are there: no demo was written. */
  | { outcome: 'refused'; others: string[] };

type Options = {
  databaseUrl: string;
  now: Date;
  /** Drops the demo clinics and makes them anew. */
  fresh?: boolean;
};

/** Whole or not at all: one transaction, and one seed at a time. */
const TRANSACTION = { maxWait: 20_000, timeout: 180_000 } as const;
const LOCK = 7_411_902;

/** Brings the open catalog up to date. Returns how many entries changed. */
export async function seedCatalog(databaseUrl: string): Promise<number> {
  const client = ownerClient(databaseUrl);
  try {
    return await client.$transaction((tx) => fillCatalog(tx), TRANSACTION);
  } finally {
    await client.$disconnect();
  }
}

/** Fills the open catalog, and the demo clinics where the database has no clinic of its own. */
export async function seedDemo({ databaseUrl, now, fresh = false }: Options): Promise<SeedResult> {
  const client = ownerClient(databaseUrl);
  try {
    await client.$transaction((tx) => fillCatalog(tx), TRANSACTION);
    return await client.$transaction(async (tx) => {
      await tx.$queryRaw`select pg_advisory_xact_lock(${LOCK})::text`;
      const clinics = await allClinics(tx);
      const others = clinics.filter((clinic) => !clinic.isDemo);
      if (others.length > 0) return { outcome: 'refused', others: others.map(({ name }) => name) };
      const [first] = clinics;
      if (first && !fresh) return kept(first.createdAt, now);
      for (const clinic of clinics) await removeClinic(tx, clinic.id);
      return writeAll(tx, now);
    }, TRANSACTION);
  } finally {
    await client.$disconnect();
  }
}

async function allClinics(tx: Tx) {
  await tx.$queryRaw`select set_config('app.worker', 'on', true)`;
  const clinics = await tx.clinic.findMany({
    select: { id: true, name: true, isDemo: true, createdAt: true },
  });
  await tx.$queryRaw`select set_config('app.worker', '', true)`;
  return clinics;
}

function kept(createdAt: Date, now: Date): SeedResult {
  const { timezone } = DEMO_CLINICS[0];
  const seededOn = localDateAt(createdAt.toISOString(), timezone);
  return {
    outcome: 'kept',
    seededOn,
    ageInDays: daysFrom(seededOn, localDateAt(now.toISOString(), timezone)),
  };
}

async function writeAll(tx: Tx, now: Date): Promise<SeedResult> {
  let patients = 0;
  let evaluations = 0;
  for (const clinic of DEMO_CLINICS) {
    evaluations += await writeOne(tx, clinic, now);
    patients += clinic.people.length;
  }
  return { outcome: 'seeded', patients, evaluations };
}

/** Writes a clinic, then lets the rules speak and the therapists answer. Returns how often the rules ran. */
async function writeOne(tx: Tx, story: ClinicStory, now: Date): Promise<number> {
  const clock = clockAt(now, story.timezone);
  const rows = buildClinic(story, clock);
  await writeClinic(tx, rows);
  let evaluations = 0;
  for (const person of story.people) {
    const subject = subjectOf(story.key, person, clock);
    evaluations += await replayEpisode(tx, subject.keys, clock, rows);
    await act(tx, subject);
  }
  await refreshClinic(tx, rows.clinic.id, now);
  return evaluations;
}
