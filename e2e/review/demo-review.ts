import { v7 } from 'uuid';
import { afterAll, beforeAll, expect } from 'vitest';
import type { StaffActor } from '#lib/auth/actor.ts';
import { getReview } from '#lib/data/review/get-review.ts';
import { ReviewInput, ReviewPeopleInput } from '#lib/data/review/input.ts';
import { listReviewPeople } from '#lib/data/review/list-people.ts';
import type { ReviewPeopleView, ReviewView } from '#lib/data/review/view.ts';
import type { DbClient } from '#lib/db/client.ts';
import { enterScope, type Tx } from '#lib/db/with-clinic.ts';
import { clinicIdOf, memberIdOf } from '#prisma/demo/build/subject.ts';
import { DEMO_CLINICS } from '#prisma/demo/clinics.ts';
import { demoNow } from '#prisma/demo/clock.ts';
import { ownerClient } from '#prisma/demo/owner-client.ts';
import { seedDemo } from '#prisma/demo/seed-demo.ts';
import { makeDatabase, type TestDatabase } from '#prisma/demo/test-database.ts';
import type { Counted } from './plain-cases.ts';
import { type PlainWeek, plainWeeks } from './plain-loops.ts';
import { type PlainRows, readPlainRows } from './plain-rows.ts';

export const [HARBOR] = DEMO_CLINICS;
const TODAY = '2026-03-12';
export const NOW = demoNow(TODAY, HARBOR.timezone, new Date(0));
export const PATIENCE = 120_000;
export const clinicId = clinicIdOf(HARBOR.key);

let database: TestDatabase;
let db: DbClient;
let rows: PlainRows;
let weeks: Map<string, PlainWeek[]>;

/** The demo's first clinic in a database of its own, and its rows. */
export function seededReview(): void {
  beforeAll(async () => {
    database = await makeDatabase(process.env.DATABASE_URL ?? '', `sturdy_review_${process.pid}`);
    await seedDemo({ databaseUrl: database.url, now: NOW });
    await database.client.query("select set_config('app.clinic', $1, false)", [clinicId]);
    rows = await readPlainRows(database.client);
    weeks = new Map(rows.episodes.map((episode) => [episode.id, plainWeeks(rows, episode, TODAY)]));
    db = ownerClient(database.url);
  }, PATIENCE);
  afterAll(async () => {
    await db?.$disconnect();
    await database?.drop();
  }, PATIENCE);
}

export const memberOf = (key: string) => memberIdOf(HARBOR.key, key);

export const actor = (role: StaffActor['role'], key: string): StaffActor => ({
  kind: 'staff',
  role,
  clinicId,
  sessionId: v7(),
  membershipId: memberOf(key),
  userId: v7(),
  name: key,
});
/** The review leaves nothing behind. */
const AFTERWARDS = { ifCommitted: () => undefined, ifFailed: () => undefined };
const MANAGER = actor('manager', 'denise-walker');

export function inClinic<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await enterScope(tx, { clinicId });
      return work(tx);
    },
    { timeout: PATIENCE },
  );
}

export const review = (input: object, by: StaffActor = MANAGER): Promise<ReviewView> =>
  inClinic((tx) =>
    getReview.definition.run(
      { tx, actor: by, target: {}, now: NOW, afterwards: AFTERWARDS },
      ReviewInput.parse(input),
    ),
  );

export async function people(input: object, by: StaffActor = MANAGER): Promise<ReviewPeopleView['people']> {
  const found: ReviewPeopleView['people'] = [];
  let after: string | null = null;
  do {
    const asked: object = { ...input, ...(after ? { after } : {}) };
    const page: ReviewPeopleView = await inClinic((tx) =>
      listReviewPeople.definition.run(
        { tx, actor: by, target: {}, now: NOW, afterwards: AFTERWARDS },
        ReviewPeopleInput.parse(asked),
      ),
    );
    found.push(...page.people);
    after = page.nextCursor;
    if (after === null) expect(found).toHaveLength(page.total);
  } while (after !== null);
  return found;
}

export const counted = (): Counted => ({ rows, weeks });
export const owner = () => database.client;
