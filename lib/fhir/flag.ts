import type { Flag } from '@medplum/fhirtypes';
import { own, refer, terminology } from './codes.ts';
import type { FlagRow, Surroundings } from './rows.ts';

export function flagOf(row: FlagRow, patientId: string, { base }: Surroundings): Flag {
  return {
    resourceType: 'Flag',
    id: row.id,
    status: row.cleared_at === null ? 'active' : 'inactive',
    category: [
      row.severity === 'urgent'
        ? terminology('flag-category', 'safety')
        : terminology('flag-category', 'clinical'),
    ],
    code: { ...own(base, row.rule, row.rule), text: row.says },
    subject: refer('Patient', patientId),
    period: { start: row.opened_at, ...(row.cleared_at ? { end: row.cleared_at } : {}) },
  };
}
