import { beforeAll, describe, expect, it } from 'vitest';
import type { World } from '#e2e/authorization/people.ts';
import { makeWorld } from '#e2e/authorization/world.ts';
import type { StaffActor } from '#lib/auth/actor.ts';
import { type Tx, withClinic } from '#lib/db/with-clinic.ts';
import { expectManyRows } from './ask.ts';
import { membersOf, programsOf } from './choices.ts';
import { countEpisodes } from './count-episodes.ts';
import { countFlags } from './count-flags.ts';
import { getReview } from './get-review.ts';
import { ReviewInput } from './input.ts';
import { type Selection, selectionOf } from './selection.ts';

// The review of a large clinic is fast while it asks few questions and reads nothing but the summary rows, once each.

const NOW = new Date();
const AFTERWARDS = { ifCommitted: () => undefined, ifFailed: () => undefined };

let world: World;
let manager: StaffActor;

beforeAll(async () => {
  world = await makeWorld(process.env.DATABASE_URL ?? '');
  const token = world.tokens.manager;
  if (!token) throw new Error('The manager has no session');
  const { cid, sid } = token;
  manager = {
    kind: 'staff',
    role: 'manager',
    clinicId: cid,
    sessionId: sid,
    membershipId: sid,
    userId: sid,
    name: 'Manager',
  };
}, 60_000);

const inClinic = <T>(work: (tx: Tx) => Promise<T>) => withClinic({ clinicId: manager.clinicId }, work);

/** The same transaction, telling of each question before it is asked. */
function watched(tx: Tx, heard: (name: string) => void): Tx {
  const listening = (target: object, prefix: string): object =>
    new Proxy(target, {
      get(of, name, receiver) {
        const value: unknown = Reflect.get(of, name, receiver);
        if (typeof value === 'object' && value !== null) return listening(value, `${String(name)}.`);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          heard(prefix + String(name));
          return Reflect.apply(value, of, args) as unknown;
        };
      },
    });
  return listening(tx, '') as Tx;
}

type Node = { 'Relation Name'?: string; Plans?: Node[] };

const tablesOf = (node: Node): string[] => [
  ...(node['Relation Name'] ? [node['Relation Name']] : []),
  ...(node.Plans ?? []).flatMap(tablesOf),
];

/** Tables that a statement reads according to its plan, one entry per time; as the app's role, with its walls. */
async function tablesRead(ask: (tx: Tx, selection: Selection) => Promise<unknown>): Promise<string[]> {
  return inClinic(async (tx) => {
    const selection = await selectionOf({ tx, actor: manager, now: NOW }, ReviewInput.parse({ weeks: 15 }));
    await expectManyRows(tx);
    const plans: Node[] = [];
    const explained = async (statement: string, ...values: unknown[]) => {
      const rows = await tx.$queryRawUnsafe<{ 'QUERY PLAN': { Plan: Node }[] }[]>(
        `explain (format json) ${statement}`,
        ...values,
      );
      plans.push(...rows.flatMap((row) => row['QUERY PLAN'].map(({ Plan }) => Plan)));
      return tx.$queryRawUnsafe(statement, ...values);
    };
    await ask(
      new Proxy(tx, {
        get: (of, name) => (name === '$queryRawUnsafe' ? explained : (Reflect.get(of, name) as unknown)),
      }),
      selection,
    );
    return plans.flatMap(tablesOf).sort();
  });
}

const AXES = [90, 7_200, 8_640, 14_400, 14_400];

describe('the review', () => {
  it('asks seven questions, whatever it is divided by', async () => {
    for (const by of ['therapist', 'program', 'stage']) {
      const asked: string[] = [];
      await inClinic((tx) =>
        getReview.definition.run(
          {
            tx: watched(tx, (name) => asked.push(name)),
            actor: manager,
            target: {},
            now: NOW,
            afterwards: AFTERWARDS,
          },
          ReviewInput.parse({ weeks: 15, by }),
        ),
      );
      expect([by, asked]).toEqual([
        by,
        [
          'clinic.findUniqueOrThrow',
          '$queryRaw',
          '$queryRawUnsafe',
          '$queryRawUnsafe',
          '$queryRawUnsafe',
          '$queryRaw',
          '$queryRaw',
        ],
      ]);
    }
  });

  it('counts people in one pass over their summary rows, and reads no report', async () => {
    const read = await tablesRead((tx, selection) => countEpisodes(tx, selection, 'therapist'));
    expect(read).toEqual(['episode_outcomes']);
  });

  it('counts flags in one pass over their summary rows, without the flags and their events', async () => {
    const read = await tablesRead((tx, selection) => countFlags(tx, selection, 'therapist', AXES));
    expect(read).toEqual(['flag_outcomes']);
  });

  it('looks up who may be chosen', async () => {
    const read = await tablesRead((tx, selection) => membersOf(tx, selection));
    expect(read).toEqual(['episode_outcomes', 'memberships']);
    expect(await inClinic((tx) => programsOf(tx, manager.clinicId))).not.toEqual([]);
  });

  it('lets no compiler, no general plan and no file on disk slow it down, in its transaction alone', async () => {
    const settings = () =>
      inClinic(async (tx) => {
        const read = () => tx.$queryRaw<object[]>`select current_setting('jit') as jit,
          current_setting('plan_cache_mode') as plan, current_setting('work_mem') as memory`;
        const before = await read();
        await expectManyRows(tx);
        return { before, during: await read() };
      });
    const { before, during } = await settings();
    expect(during).toEqual([{ jit: 'off', plan: 'force_custom_plan', memory: '32MB' }]);
    expect((await settings()).before).toEqual(before);
  });
});
