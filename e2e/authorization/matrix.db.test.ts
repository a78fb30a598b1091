import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { newId } from '#lib/db/id.ts';
import { AppError } from '#lib/errors.ts';
import { type AnyEntry, type Entry, registeredEntries } from '#lib/guard/entry.ts';
import { execute, type Wall } from '#lib/guard/execute.ts';
import { EXPECTATIONS, expectedVerdict, type Verdict } from './expectations.ts';
import { AIMS, aimedAt, PRINCIPALS, type World } from './people.ts';
import { clinicChecksum, makeWorld } from './world.ts';

// Loading every module of lib/data fills the registry.
const modules = import.meta.glob('../../lib/data/**/*.ts');
await Promise.all(Object.entries(modules).map(([path, load]) => (path.includes('.test.') ? null : load())));

const ownerUrl = process.env.DATABASE_URL ?? '';
const entries = registeredEntries();

type Answer = { verdict: Verdict | 'failed'; text: string; isDone?: true };

/** A refusal on business grounds came after the walls: access itself was allowed. */
function verdictOf(error: unknown): Answer['verdict'] {
  if (!(error instanceof AppError)) return 'failed';
  switch (error.code) {
    case 'not-signed-in':
    case 'not-allowed':
    case 'not-found':
      return error.code;
    case 'invalid-input':
      return 'malformed';
    default:
      return 'allowed';
  }
}

async function ask(
  entry: AnyEntry,
  token: World['tokens']['patient'],
  input: unknown,
  wall?: Wall,
): Promise<Answer> {
  try {
    const output = await execute(
      entry as unknown as Entry<unknown, unknown>,
      { token, input, now: new Date() },
      wall,
    );
    return { verdict: 'allowed', text: JSON.stringify(output), isDone: true };
  } catch (error) {
    return {
      verdict: verdictOf(error),
      text: error instanceof Error ? `${error.message} ${error.stack}` : '',
    };
  }
}

let world: World;
let cells = 0;
let failures = 0;

const reader = new Client({ connectionString: ownerUrl });

beforeAll(async () => {
  world = await makeWorld(ownerUrl);
  await reader.connect();
  await reader.query("select set_config('app.clinic', $1, false)", [world.tokens.manager?.cid]);
});

afterAll(() => reader.end());

type Trail = { allowed: number; denied: number };

/** What has been written down since, with ids that grow with time, in the clinic of everybody who asks. */
async function trailSince(id: string, verb: string): Promise<Trail> {
  const { rows } = await reader.query<Trail>(
    `select count(*) filter (where verdict = 'allowed')::int as allowed,
       count(*) filter (where verdict = 'denied')::int as denied
     from audit_events where clinic_id = app_clinic() and id > $1 and verb = $2`,
    [id, verb],
  );
  const [trail] = rows;
  if (!trail) throw new Error('nothing was counted');
  return trail;
}

/** What each read, write and refused try leaves behind: exactly one row, or none where nobody was known. */
function mark({ definition }: AnyEntry, { verdict, isDone }: Answer): Trail {
  const isRefused = verdict === 'not-allowed' || verdict === 'not-found';
  return { allowed: isDone && definition.isAudited !== false ? 1 : 0, denied: isRefused ? 1 : 0 };
}

describe('authorization matrix', () => {
  it('knows every entry of the product, and only those', () => {
    const names = entries.map((entry) => entry.definition.name).sort();
    expect(names).toEqual(Object.keys(EXPECTATIONS).sort());
  });

  describe.each(entries.map((entry) => [entry.definition.name, entry] as const))('%s', (name, entry) => {
    it.each(PRINCIPALS)('answers %s rightly for every target and leaks nothing', async (principal) => {
      const expectation = EXPECTATIONS[name];
      if (!expectation) throw new Error(`${name} has no expectation`);
      const before = await clinicChecksum(ownerUrl, world.otherClinicId);
      for (const aim of AIMS) {
        const target = aimedAt(world, aim);
        const begin = newId();
        const answer = await ask(entry, world.tokens[principal], expectation.input(target));
        const expected = expectedVerdict(expectation, principal, aim);
        cells += 1;
        if (answer.verdict !== expected || answer.text.includes('MARKER-FOREIGN')) failures += 1;
        expect({ aim, verdict: answer.verdict }, answer.text).toEqual({ aim, verdict: expected });
        expect(await trailSince(begin, name)).toEqual(mark(entry, answer));
        expect(answer.text).not.toContain('MARKER-FOREIGN');
        if (principal === 'patient') expect(answer.text).not.toContain('MARKER-COLLEAGUE');
      }
      expect(await clinicChecksum(ownerUrl, world.otherClinicId)).toEqual(before);
    });
  });
});

/** Every check of the application gone, and every `where` asking for the other clinic's rows. */
function openWall(): Wall {
  const foreign = world.people['other-clinic'];
  const present = (actor: Actor): Actor =>
    actor.kind === 'patient'
      ? { ...actor, clinicId: world.otherClinicId, patientId: foreign.patientId }
      : { ...actor, clinicId: world.otherClinicId };
  return { isAllowed: () => true, present };
}

describe('row-level security alone', () => {
  it.each(entries.map((entry) => [entry.definition.name, entry] as const))(
    '%s gives and changes nothing of the other clinic with the application checks open',
    async (name, entry) => {
      const before = await clinicChecksum(ownerUrl, world.otherClinicId);
      for (const principal of ['patient', 'therapist', 'manager'] as const) {
        const input = EXPECTATIONS[name]?.input(aimedAt(world, 'other-clinic'));
        const answer = await ask(entry, world.tokens[principal], input, openWall());
        cells += 1;
        if (answer.text.includes('MARKER-FOREIGN')) failures += 1;
        expect(answer.text).not.toContain('MARKER-FOREIGN');
      }
      expect(await clinicChecksum(ownerUrl, world.otherClinicId)).toEqual(before);
    },
  );

  it('prints what was tried', () => {
    process.stdout.write(
      `authorization matrix: ${entries.length} entries, ${cells} cells, ${failures} failures\n`,
    );
    expect(failures).toBe(0);
    expect(cells).toBeGreaterThan(entries.length * PRINCIPALS.length * AIMS.length);
  });
});
