import 'server-only';
import { z } from 'zod';
import { noTarget, staffQuery } from '#lib/guard/entry.ts';
import { InboxInput, loadInbox } from './load-inbox.ts';
import { findThread, loadThread } from './load-thread.ts';
import type { InboxView, ThreadView } from './view.ts';

/** Messages with patients: who waits for an answer, then the others. */
export const getInbox = staffQuery({
  name: 'message.inbox',
  permission: 'patient.read',
  input: InboxInput,
  target: noTarget,
  run: ({ tx, actor, now }, input): Promise<InboxView> => loadInbox(tx, actor, input, now),
});

/** One patient's messages beside the list. */
export const getThread = staffQuery({
  name: 'message.thread',
  permission: 'patient.read',
  input: z.strictObject({ episodeId: z.uuid(), mine: InboxInput.shape.mine }),
  target: (ctx, { episodeId }) => findThread(ctx, episodeId),
  run: async ({ tx, actor, target, now }, { mine }): Promise<{ inbox: InboxView; thread: ThreadView }> => ({
    inbox: await loadInbox(tx, actor, { mine }, now),
    thread: await loadThread(tx, actor.clinicId, target, undefined),
  }),
});

/** Earlier messages of a thread. */
export const getEarlier = staffQuery({
  name: 'message.earlier',
  permission: 'patient.read',
  input: z.strictObject({ episodeId: z.uuid(), before: z.uuid() }),
  target: (ctx, { episodeId }) => findThread(ctx, episodeId),
  run: ({ tx, actor, target }, { before }): Promise<ThreadView> =>
    loadThread(tx, actor.clinicId, target, before),
});
