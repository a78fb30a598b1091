import 'server-only';
import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { AppError } from '#lib/errors.ts';
import type { Entry } from './entry.ts';
import { execute } from './execute.ts';
import { requestToken } from './request.ts';

/**
 * A page's one question. Without a session it leads to the sign-in page; a foreign, absent or malformed id and a
 * role that may not see it are the same "not found" page. Other errors reach the page's error boundary.
 */
export async function read<I, O>(entry: Entry<I, O>, input: unknown): Promise<O> {
  try {
    return await execute(entry, { token: await requestToken(), input, now: new Date() });
  } catch (error) {
    if (error instanceof AppError) {
      if (error.code === 'not-signed-in') redirect('/sign-in');
      if (error.code === 'needs-intake') redirect(`/patients/${error.params?.patientId}/intake` as Route);
      if (HIDDEN.has(error.code)) notFound();
    }
    throw error;
  }
}

const HIDDEN = new Set(['not-found', 'not-allowed', 'invalid-input']);
