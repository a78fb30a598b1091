import type { ErrorCode } from '#lib/errors.ts';

export type Failure = {
  code: ErrorCode;
  /** A plain sentence: what happened, what is safe, what to do next. */
  message: string;
  /** Message per input field, in the reader's language. */
  fields?: Record<string, string>;
  /** Names the log line of an unexpected error. */
  errorId?: string;
};

export type Result<T> = { ok: true; data: T } | { ok: false; error: Failure };
