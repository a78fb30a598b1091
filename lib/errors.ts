/** What can go wrong in words that reach a person; the sentence for each stands in messages/en/errors.json. */
export type ErrorCode =
  | 'not-signed-in'
  | 'not-allowed'
  | 'not-found'
  | 'invalid-input'
  | 'conflict'
  | 'last-manager'
  | 'settings-changed'
  | 'too-many-tries'
  | 'bad-origin'
  | 'database-down'
  | 'unexpected'
  | 'routine-locked'
  | 'off-stage-reason-needed'
  | 'unknown-exercise'
  | 'too-late'
  | 'plan-changed'
  | 'flag-taken'
  | 'red-flag-open'
  | 'needs-intake'
  | 'intake-changed'
  | 'intake-confirmed'
  | 'warning-open'
  | 'link-changed'
  | 'no-mail-address'
  | 'other-record-number'
  | 'nothing-to-fetch'
  | 'other-sign-in';

/** A refusal that a person may read. `fields` names inputs with a message key each. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: Record<string, string> | undefined;
  readonly params: Record<string, string | number> | undefined;

  constructor(
    code: ErrorCode,
    extra: { fields?: Record<string, string>; params?: Record<string, string | number> } = {},
  ) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.fields = extra.fields;
    this.params = extra.params;
  }
}
