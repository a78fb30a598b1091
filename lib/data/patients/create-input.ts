import { z } from 'zod';

/** People who are alive were born after this. */
export const OLDEST_BIRTH_YEAR = 1900;
export const NAME_LENGTH = 80;

const name = z.string().trim().min(1, 'missing').max(NAME_LENGTH, 'long');

/** What a new record needs. Names are kept as they are written; contact may be left out. */
export const CreatePatientInput = z.strictObject({
  /** Made by the form: a second click makes nothing twice. */
  patientId: z.uuidv7(),
  givenName: name,
  familyName: name,
  birthDate: z.iso.date('form').refine((date) => Number(date.slice(0, 4)) >= OLDEST_BIRTH_YEAR, 'tooOld'),
  phone: z
    .string()
    .trim()
    .max(30, 'long')
    .regex(/^[\d\s()+./-]{5,}$/, 'phone')
    .nullable(),
  email: z.email('email').trim().max(254, 'long').nullable(),
  /** Send the questions by mail at once. */
  sendLink: z.boolean(),
  /** The therapist has seen who is like this and means somebody else. */
  isSomeoneElse: z.boolean(),
});
export type CreatePatientInput = z.output<typeof CreatePatientInput>;
