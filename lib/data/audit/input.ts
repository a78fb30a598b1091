import { z } from 'zod';

export const VERDICTS = ['allowed', 'denied', 'failed'] as const;

/** What of the audit is shown. Dates are whole days in the clinic's zone, both included. */
export const AuditFilter = z.strictObject({
  /** Membership, patient or key that acted. */
  actorId: z.uuid().optional(),
  patientId: z.uuid().optional(),
  /** The first word of a verb: `flag`, `program`, `patient` … */
  area: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .optional(),
  verdict: z.enum(VERDICTS).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type AuditFilter = z.output<typeof AuditFilter>;

export const AuditInput = AuditFilter.extend({
  /** The last row of the page before: `<instant>/<id>`. */
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z\/[0-9a-f-]{36}$/)
    .optional(),
});
