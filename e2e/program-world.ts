import { Client } from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { addDays } from '#lib/clinical/local-date.ts';
import type { AssignProgramInput } from '#lib/data/programs/input.ts';
import { getAssign } from '#lib/data/programs/queries.ts';
import type { AssignView, ProgramDraft } from '#lib/data/programs/view.ts';
import { AppError } from '#lib/errors.ts';
import type { Entry } from '#lib/guard/entry.ts';
import { execute } from '#lib/guard/execute.ts';
import type { Person, World } from './authorization/people.ts';
import { makeWorld } from './authorization/world.ts';

const ownerUrl = process.env.DATABASE_URL ?? '';
const NOW = new Date();

export const today = NOW.toISOString().slice(0, 10);
export const tomorrow = addDays(today, 1);

let world: World | undefined;

/** The owner's connection, inside the clinic of the test. */
export const owner = new Client({ connectionString: ownerUrl });

/** A fresh clinic for each test: its first patient has a program that began today and one log of today. */
export function freshClinics(): void {
  beforeAll(async () => {
    await owner.connect();
  });
  afterAll(() => owner.end());
  beforeEach(async () => {
    world = await makeWorld(ownerUrl);
    const { own } = world.people;
    await owner.query("select set_config('app.clinic', $1, false)", [world.tokens.patient?.cid]);
    await owner.query('update flags set cleared_at = $2 where id = $1', [own.redFlagId, NOW]);
    await owner.query('delete from red_flag_reports where patient_id = $1', [own.patientId]);
  });
}

function theWorld(): World {
  if (!world) throw new Error('freshClinics() was not called');
  return world;
}

/** The therapist's own patient. */
export const patient = (): Person => theWorld().people.own;

export const asTherapist = <I, O>(entry: Entry<I, O>, input: unknown): Promise<O> =>
  execute(entry, { token: theWorld().tokens.therapist, input, now: NOW });

/** The therapist's own patient, on his phone. */
export const asPatient = <I, O>(entry: Entry<I, O>, input: unknown): Promise<O> =>
  execute(entry, { token: theWorld().tokens.patient, input, now: NOW });

/** How a command was refused; it is an error when it was not. */
export async function refusal(run: Promise<unknown>): Promise<AppError> {
  try {
    await run;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('was accepted');
}

export const choose = (): Promise<AssignView> => asTherapist(getAssign, { patientId: patient().patientId });

function draftFor(view: AssignView, code: string): ProgramDraft {
  const template = view.templates.find((one) => one.code === code);
  if (!template) throw new Error(`no template ${code}`);
  return template.draft;
}

/** A template as it is offered, to begin tomorrow. */
export async function inputFor(
  code: string,
  change: Partial<AssignProgramInput> = {},
): Promise<AssignProgramInput> {
  const view = await choose();
  return {
    episodeId: patient().episodeId,
    draft: draftFor(view, code),
    startsOn: tomorrow,
    endsOn: null,
    fromVersionId: view.current?.versionId ?? null,
    schedule: { times: [], isReminded: false },
    requestId: v7(),
    offStageReason: null,
    redFlagReason: null,
    isCareConfirmed: true,
    ...change,
  };
}

export const withoutLogs = () =>
  owner.query('delete from exercise_logs where episode_id = $1', [patient().episodeId]);
