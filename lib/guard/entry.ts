import type { z } from 'zod';
import type { Actor, MachineActor, PatientActor, StaffActor } from '#lib/auth/actor.ts';
import type { Permission } from '#lib/auth/permissions.ts';
import type { Tx } from '#lib/db/with-clinic.ts';

/** What the target of an entry must tell, so that the audit can name whose record it was. */
export type Target = { patientId?: string | null };

export type Context<T, A extends Actor = Actor> = {
  tx: Tx;
  actor: A;
  /** Loaded by (clinic, id) before `run`; absent and foreign are the same "not found". */
  target: T;
  now: Date;
  /** For what lies outside the database and can't be rolled back with it: files. */
  afterwards: Afterwards;
};

export type Afterwards = {
  /** Runs once the transaction has been committed. */
  ifCommitted: (step: () => Promise<void>) => void;
  /** Runs when the transaction failed. Its fate is unknown where the connection was lost: the step has to look. */
  ifFailed: (step: () => Promise<void>) => void;
};

export type Load<I, T, A extends Actor> = (
  ctx: { tx: Tx; actor: A; now: Date },
  input: I,
) => Promise<T | null>;

/** The guard commits this in a transaction of its own before anything else of the input is looked at. */
export type AcceptFirst<A extends Actor> = {
  /** Whether the raw input, however broken the rest of it is, holds anything to accept. */
  wants: (raw: unknown) => boolean;
  store: (ctx: { tx: Tx; actor: A; now: Date }, raw: unknown) => Promise<void>;
};

export type Definition<I, T extends Target, O, A extends Actor> = {
  /** `area.verb`, unique; it names the entry in the registry, the audit and the tests. */
  name: string;
  permission: Permission;
  input: z.ZodType<I>;
  /** Finds what the input names within the clinic of the actor. */
  target: Load<I, T, A>;
  run: (ctx: Context<T, A>, input: I) => Promise<O>;
  /** For entries whose first duty comes before the whole input is valid: warning signs. */
  acceptFirst?: AcceptFirst<A>;
  /** Without a row in the audit when allowed: what stands around every page, whose own row tells who was there. */
  isAudited?: false;
  /** Extra facts for the audit row; never free text or answers. */
  auditDetail?: (input: I, output: O) => Record<string, string | number | boolean | null>;
};

export type Entry<I, O> = {
  kind: 'query' | 'command';
  // The actor and target types are the definition's own business; the guard supplies both.
  definition: Definition<I, Target, O, Actor>;
};

/** Any entry, for lists of them. */
export type AnyEntry = Entry<never, unknown>;

const registry = new Map<string, AnyEntry>();

function register<I, T extends Target, O, A extends Actor>(
  kind: Entry<I, O>['kind'],
  definition: Definition<I, T, O, A>,
): Entry<I, O> {
  const entry = { kind, definition } as unknown as Entry<I, O>;
  registry.set(definition.name, entry as unknown as AnyEntry);
  return entry;
}

/** Declares something that staff may read. */
export function staffQuery<I, T extends Target, O>(definition: Definition<I, T, O, StaffActor>): Entry<I, O> {
  return register('query', definition);
}

/** Declares something that staff may change. */
export function staffCommand<I, T extends Target, O>(
  definition: Definition<I, T, O, StaffActor>,
): Entry<I, O> {
  return register('command', definition);
}

/** Declares something that a patient may read of his own. */
export function patientQuery<I, T extends Target, O>(
  definition: Definition<I, T, O, PatientActor>,
): Entry<I, O> {
  return register('query', definition);
}

/** Declares something that a patient may add to his own record. */
export function patientCommand<I, T extends Target, O>(
  definition: Definition<I, T, O, PatientActor>,
): Entry<I, O> {
  return register('command', definition);
}

/** Declares something that another system may read with a key. */
export function machineQuery<I, T extends Target, O>(
  definition: Definition<I, T, O, MachineActor>,
): Entry<I, O> {
  return register('query', definition);
}

/** Every entry whose module was loaded; the authorization tests load them all. */
export function registeredEntries(): AnyEntry[] {
  return [...registry.values()];
}

/** The target of entries that concern the actor alone, or a whole list that the actor's scope already limits. */
export async function noTarget(): Promise<Target> {
  return {};
}
