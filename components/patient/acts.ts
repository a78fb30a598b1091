import type { Result } from '#lib/result.ts';

/** A command as a page hands it to a form: refusals come back as words. */
export type Act = (input: unknown) => Promise<Result<unknown>>;

/** What staff can do about a patient from a row or from the page. */
export type PatientActs = {
  /** `{ flagId }` */
  acknowledge: Act;
  /** `{ flagId, until, reason }` */
  snooze: Act;
  /** `{ flagId, outcome }` */
  close: Act;
  /** `{ episodeId, body }` */
  note: Act;
  /** `{ episodeId, body }` */
  message: Act;
};

/** Taking over findings and totals. */
export type ExamActs = {
  /** `{ episodeId, clientId, localDate, findings }` */
  exam: Act;
  /** `{ episodeId, clientId, localDate, score }` */
  score: Act;
};
