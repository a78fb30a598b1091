import type { InboxView, ThreadView } from '#lib/data/messages/view.ts';
import type { Result } from '#lib/result.ts';

type Act<O = unknown> = (input: unknown) => Promise<Result<O>>;

/** What can be done with threads. */
export type InboxActs = {
  /** `{ mine, before }` */
  more: Act<InboxView>;
  /** `{ episodeId, before }` */
  earlier: Act<ThreadView>;
  /** `{ episodeId }` */
  markRead: Act;
  /** `{ episodeId }` */
  markDone: Act;
  /** `{ episodeId }` */
  reopen: Act;
  /** `{ episodeId, body }` */
  answer: Act;
};
