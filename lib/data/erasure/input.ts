import { z } from 'zod';

export const ErasePatientInput = z.strictObject({
  patientId: z.uuid(),
  /** Typed by hand, so that the wrong person is not deleted by a slip. */
  recordNo: z.string().trim().min(1).max(100),
  reason: z.string().trim().min(5, 'short').max(300, 'long'),
  /** The manager says that no law keeps this record. */
  isAtOnce: z.boolean(),
});
