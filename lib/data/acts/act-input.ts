import { z } from 'zod';

/** Fields that every act has. */
export const ACT_INPUT = {
  episodeId: z.uuid(),
  /** The flag that it answers; null: it was done without one. */
  flagId: z.uuid().nullable(),
  /** The latest thing that staff did about the flag, as the page showed it; null: nothing yet. */
  seen: z.uuid().nullable(),
  /** Suggested step that was taken. */
  step: z
    .string()
    .regex(/^[a-z-]{2,40}$/)
    .nullable(),
  /** Made once for one press: sent again, it is done once. */
  clientId: z.uuid(),
} as const;

/** Words for the patient that go out with a change of the plan; null: nothing is sent. */
export const TELL = z.string().trim().min(1, 'empty').max(2_000, 'long').nullable();

/** Which plan was on the screen. */
export const PLAN_INPUT = {
  ...ACT_INPUT,
  programId: z.uuid(),
  /** Newest version of the program that was seen. */
  fromVersionId: z.uuid(),
  tell: TELL,
} as const;

export type ActInput = {
  episodeId: string;
  flagId: string | null;
  seen: string | null;
  step: string | null;
  clientId: string;
};
