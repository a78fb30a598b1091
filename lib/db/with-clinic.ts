import 'server-only';
import { type DbClient, db } from './client.ts';
import type { Prisma } from './generated/client.ts';

/** A transaction that sees one clinic (and, for a patient, one person). */
export type Tx = Parameters<Parameters<DbClient['$transaction']>[0]>[0] & Prisma.TransactionClient;

export type Scope = {
  clinicId: string;
  /** Set for a patient: row-level security then shows only rows of this person. */
  patientId?: string | undefined;
};

const TRANSACTION = { maxWait: 5_000, timeout: 15_000 } as const;

/**
 * Runs `work` in one transaction whose row-level security is set to `scope`.
 * The settings are local to the transaction: the next user of the connection starts with none, and sees nothing.
 */
export function withClinic<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(async (tx) => {
    await enterScope(tx, scope);
    return work(tx);
  }, TRANSACTION);
}

/** Narrows or sets the scope inside a running transaction. */
export async function enterScope(tx: Tx, scope: Scope): Promise<void> {
  await tx.$queryRaw`select set_config('app.clinic', ${scope.clinicId}, true), set_config('app.patient', ${scope.patientId ?? ''}, true)`;
}

/**
 * For signing in only: who has this e-mail address, and where do they work?
 * Row-level security then shows users and memberships of every clinic, and nothing else.
 */
export function withSignIn<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`select set_config('app.sign_in', 'on', true)`;
    return work(tx);
  }, TRANSACTION);
}

/**
 * For the worker only: which rows of which clinics are due? Row-level security then shows waiting episodes, outbox
 * rows, unanswered urgent flags and clinics, to read and nothing else. What is found is worked on inside its clinic.
 */
export function withWorker<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`select set_config('app.worker', 'on', true)`;
    return work(tx);
  }, TRANSACTION);
}
