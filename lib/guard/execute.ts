import 'server-only';
import type { z } from 'zod';
import { type Actor, actorId } from '#lib/auth/actor.ts';
import { findMachine, type KeyToken } from '#lib/auth/api-keys.ts';
import { memberKey } from '#lib/auth/member-key.ts';
import { isAllowed, isInScope, type Permission } from '#lib/auth/permissions.ts';
import type { SessionToken } from '#lib/auth/session-token.ts';
import { findActor } from '#lib/auth/sessions.ts';
import { newId } from '#lib/db/id.ts';
import { type Tx, withClinic } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { log } from '#lib/log.ts';
import type { Afterwards, Entry, Target } from './entry.ts';

export type Asked = {
  token: SessionToken | KeyToken | null;
  input: unknown;
  now: Date;
  /** For which member the staff window that asks was drawn, as it says itself. */
  windowOf?: string | null;
};

/** The application's own checks. Tests replace them by open ones to see that row-level security alone holds. */
export type Wall = {
  isAllowed: typeof isAllowed;
  /** The actor as the entry's own `where` clauses will see it. */
  present: (actor: Actor) => Actor;
};

const CLOSED: Wall = { isAllowed, present: (actor) => actor };

/**
 * The only way to run an entry: who is it → may they → is the input sound → does the target exist for them → run →
 * audit, all in one transaction whose row-level security shows one clinic. Throws AppError for every refusal.
 */
export async function execute<I, O>(entry: Entry<I, O>, asked: Asked, wall: Wall = CLOSED): Promise<O> {
  const { token } = asked;
  if (!token) throw new AppError('not-signed-in');
  const visit: Visit = {
    token,
    now: asked.now,
    wall,
    permission: entry.definition.permission,
    windowOf: asked.windowOf,
  };
  const scope = { clinicId: token.cid, patientId: 'pid' in token ? token.pid : undefined };
  const steps: Steps = { committed: [], failed: [] };
  try {
    const { acceptFirst } = entry.definition;
    if (acceptFirst?.wants(asked.input)) {
      await withClinic(scope, async (tx) => {
        const actor = await admit(tx, visit);
        await acceptFirst.store({ tx, actor, now: asked.now }, asked.input);
      });
    }
    const output = await withClinic(scope, async (tx) =>
      run(tx, await admit(tx, visit), entry, asked, steps),
    );
    await runAll(steps.committed, entry.definition.name);
    return output;
  } catch (error) {
    await runAll(steps.failed, entry.definition.name);
    if (visit.actor && error instanceof AppError && AUDITED_REFUSALS.has(error.code)) {
      await auditDenied(entry.definition.name, visit.actor, error, asked.now);
    }
    throw error;
  }
}

type Steps = Record<'committed' | 'failed', (() => Promise<void>)[]>;

/** What has been answered stays answered: a step that fails is written down, the sweep of files finds its rest. */
async function runAll(steps: Steps['committed'], entry: string): Promise<void> {
  for (const step of steps) {
    await step().catch((error: unknown) => log('warn', 'afterwards-failed', { entry, error: String(error) }));
  }
}

const AUDITED_REFUSALS = new Set(['not-allowed', 'not-found']);

type Visit = {
  token: SessionToken | KeyToken;
  now: Date;
  wall: Wall;
  permission: Permission;
  windowOf: string | null | undefined;
  /** Set as soon as it is known who asks. */
  actor?: Actor;
};

/** Who is it, and may they? */
async function admit(tx: Tx, visit: Visit): Promise<Actor> {
  const { token, now } = visit;
  const actor = await ('key' in token ? findMachine(tx, token, now) : findActor(tx, token, now));
  if (!actor) throw new AppError('not-signed-in');
  visit.actor = actor;
  if (visit.windowOf && !isWindowOf(actor, visit.windowOf)) throw new AppError('other-sign-in');
  if (!visit.wall.isAllowed(actor.role, visit.permission)) throw new AppError('not-allowed');
  if (actor.kind === 'machine' && !isInScope(actor.scopes, visit.permission)) {
    throw new AppError('not-allowed');
  }
  return visit.wall.present(actor);
}

/** A window that was drawn before its browser signed in to another clinic, or as somebody else, changes nothing. */
function isWindowOf(actor: Actor, key: string): boolean {
  return actor.kind === 'staff' && memberKey(actor.membershipId) === key;
}

async function run<I, O>(
  tx: Tx,
  actor: Actor,
  { definition }: Entry<I, O>,
  asked: Asked,
  steps: Steps,
): Promise<O> {
  const { now } = asked;
  const input = parse(definition.input, asked.input);
  const target = await definition.target({ tx, actor, now }, input);
  if (!target) throw new AppError('not-found');
  const afterwards: Afterwards = {
    ifCommitted: (step) => steps.committed.push(step),
    ifFailed: (step) => steps.failed.push(step),
  };
  const output = await definition.run({ tx, actor, target, now, afterwards }, input);
  if (definition.isAudited === false) return output;
  await audit(tx, {
    actor,
    verb: definition.name,
    verdict: 'allowed',
    target,
    now,
    detail: definition.auditDetail?.(input, output) ?? {},
  });
  return output;
}

function parse<I>(schema: z.ZodType<I>, raw: unknown): I {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) fields[issue.path.join('.')] ??= issue.message;
  throw new AppError('invalid-input', { fields });
}

type AuditRow = {
  actor: Actor;
  verb: string;
  verdict: 'allowed' | 'denied';
  target: Target;
  now: Date;
  detail: Record<string, string | number | boolean | null>;
};

async function audit(tx: Tx, row: AuditRow): Promise<void> {
  const { actor } = row;
  const patientId = row.target.patientId ?? (actor.kind === 'patient' ? actor.patientId : null);
  await tx.$executeRaw`
    insert into audit_events (clinic_id, id, at, actor_kind, actor_id, session_id, verb, patient_id, verdict, detail)
    values (${actor.clinicId}::uuid, ${newId()}::uuid, ${row.now}, ${actor.role}, ${actorId(actor)}::uuid,
      ${actor.sessionId}::uuid, ${row.verb}, ${patientId}::uuid, ${row.verdict}, ${JSON.stringify(row.detail)}::jsonb)`;
}

/** A refused try is written down too, in a transaction of its own because the first one was rolled back. */
async function auditDenied(verb: string, actor: Actor, error: AppError, now: Date): Promise<void> {
  const patientId = actor.kind === 'patient' ? actor.patientId : undefined;
  await withClinic({ clinicId: actor.clinicId, patientId }, async (tx) => {
    await audit(tx, {
      actor,
      verb,
      verdict: 'denied',
      target: {},
      now,
      detail: { code: error.code },
    });
  });
}
