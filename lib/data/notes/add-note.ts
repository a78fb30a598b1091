import 'server-only';
import { z } from 'zod';
import { lockEpisode } from '#lib/data/episodes/staff-targets.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { storeNote } from './store-note.ts';

export const AddNoteInput = z.strictObject({
  episodeId: z.uuid(),
  body: z.string().trim().min(1, 'empty').max(5_000, 'long'),
});

/** A note for staff only. Notes are never changed; a correction is another note. */
export const addNote = staffCommand({
  name: 'note.add',
  permission: 'note.write',
  input: AddNoteInput,
  target: (ctx, { episodeId }) => lockEpisode(ctx, episodeId),
  run: async (ctx, { body }) => ({ noteId: await storeNote(ctx, ctx.target, body) }),
});
