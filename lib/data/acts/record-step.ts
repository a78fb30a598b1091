import 'server-only';
import { z } from 'zod';
import { storeNote } from '#lib/data/notes/store-note.ts';
import { actCommand } from './act-command.ts';
import { ACT_INPUT } from './act-input.ts';

export const RecordStepInput = z.strictObject({
  ...ACT_INPUT,
  note: z.string().trim().min(3, 'note').max(5_000, 'long'),
});

/** A step that was taken in person, such as an exam on the same day, with its note for staff. */
export const recordStep = actCommand({
  name: 'act.step',
  kind: 'step',
  permission: 'flag.act',
  input: RecordStepInput,
  run: async (acting, { note }) => ({ noteId: await storeNote(acting, acting.target, note) }),
});
