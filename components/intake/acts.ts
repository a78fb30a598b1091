import type { SaveAnswer } from '#lib/data/intake/view.ts';
import type { Result } from '#lib/result.ts';

/** What the intake page can ask the server to do. */
export type IntakeActs = {
  /** `{ intakeId, changes: [{ key, value, fromVersion }] }` */
  save: (input: unknown) => Promise<Result<SaveAnswer>>;
  /** `{ intakeId, seenAt, stage, reason }` */
  confirm: (input: unknown) => Promise<Result<unknown>>;
  /** `{ patientId }` */
  start: (input: unknown) => Promise<Result<unknown>>;
  /** `{ intakeId }` */
  drop: (input: unknown) => Promise<Result<unknown>>;
};
