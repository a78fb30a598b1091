import 'server-only';
import { getTranslations } from 'next-intl/server';
import { newId } from '#lib/db/id.ts';
import { AppError, type ErrorCode } from '#lib/errors.ts';
import { log } from '#lib/log.ts';
import type { Failure } from '#lib/result.ts';

/** HTTP status of each refusal. A foreign id and an absent one are both 404. */
export const STATUS: Record<ErrorCode, number> = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'invalid-input': 422,
  conflict: 409,
  'last-manager': 409,
  'settings-changed': 409,
  'too-many-tries': 429,
  'bad-origin': 403,
  'database-down': 503,
  unexpected: 500,
  'routine-locked': 423,
  'off-stage-reason-needed': 422,
  'unknown-exercise': 422,
  'plan-changed': 409,
  'too-late': 409,
  'flag-taken': 409,
  'red-flag-open': 409,
  'needs-intake': 409,
  'intake-changed': 409,
  'intake-confirmed': 409,
  'warning-open': 423,
  'link-changed': 409,
  'no-mail-address': 422,
  'other-record-number': 422,
  'nothing-to-fetch': 410,
  'other-sign-in': 409,
};

/** The one place where an error becomes words. Unexpected ones are logged under an id that the person can quote. */
export async function toFailure(error: unknown, entryName: string): Promise<Failure> {
  const t = await getTranslations('errors');
  if (error instanceof AppError) {
    return {
      code: error.code,
      message: t(error.code, { ...error.params, errorId: '' }),
      ...(error.fields ? { fields: error.fields } : {}),
    };
  }
  const code: ErrorCode = isDatabaseDown(error) ? 'database-down' : 'unexpected';
  const errorId = newId();
  log('error', code, { errorId, entry: entryName, ...facts(error) });
  return { code, errorId, message: t(code, { errorId: errorId.slice(-8) }) };
}

const CONNECTION_CODES = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'ECONNREFUSED',
  'ECONNRESET',
  '57P01',
  '57P03',
]);

/** True when PostgreSQL can't be reached: nothing was written, trying again is safe. */
export function isDatabaseDown(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    if (typeof code === 'string' && CONNECTION_CODES.has(code)) return true;
    if (
      /ECONNREFUSED|DatabaseNotReachable|timeout exceeded when trying to connect|Connection terminated/.test(
        cause.message,
      )
    ) {
      return true;
    }
  }
  return false;
}

function facts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: String(error) };
  const { code } = error as { code?: unknown };
  return { error: error.message, name: error.name, code, stack: error.stack };
}
