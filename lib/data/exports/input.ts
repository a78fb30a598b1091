import { z } from 'zod';
import { AuditFilter } from '#lib/data/audit/input.ts';

/** Files that may take long: they are made in the background. */
export const RequestExportInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('audit'), filter: AuditFilter }),
  /** One row for each episode, without names; why it is needed is kept. */
  z.strictObject({
    kind: z.literal('review'),
    from: z.iso.date(),
    to: z.iso.date(),
    reason: z.string().trim().min(5, 'short').max(300, 'long'),
  }),
]);
export type RequestExportInput = z.output<typeof RequestExportInput>;

export const ExportInput = z.strictObject({ exportId: z.uuid() });
