import 'server-only';
import { z } from 'zod';
import { noTarget, staffQuery } from '#lib/guard/entry.ts';

/** The guard is asked again after this long, so an ended session hears nothing for longer. */
const LONGEST_SECONDS = 240;

const HearInput = z.strictObject({
  seconds: z.coerce.number().min(0).max(LONGEST_SECONDS).default(LONGEST_SECONDS),
});

/** Leave to hear that something in the clinic changed: which episode, and nothing more. */
export const hearChanges = staffQuery({
  name: 'caseload.hear',
  permission: 'caseload.read',
  input: HearInput,
  target: noTarget,
  run: async ({ actor }, { seconds }) => ({ clinicId: actor.clinicId, seconds }),
});
