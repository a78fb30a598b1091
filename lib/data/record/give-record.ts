import 'server-only';
import { z } from 'zod';
import { bundleOf } from '#lib/fhir/bundle.ts';
import type { Download } from '#lib/guard/download-route.ts';
import { staffQuery } from '#lib/guard/entry.ts';
import { fhirBase, patientResources } from './fhir-resources.ts';
import { findPatientTarget } from './find-patient.ts';
import { loadRecord, loadStaffNames, type PatientTables } from './load-record.ts';

const Input = z.strictObject({ patientId: z.uuid() });
const day = (now: Date) => now.toISOString().slice(0, 10);

export type GivenRecord = {
  name: string;
  recordNo: string;
  madeAt: string;
  staff: Record<string, string>;
  tables: PatientTables;
};

/** A patient's whole record, to be handed over. */
export const giveRecord = staffQuery({
  name: 'record.give',
  permission: 'record.give',
  input: Input,
  target: ({ tx, actor }, { patientId }) => findPatientTarget(tx, actor.clinicId, patientId),
  run: async ({ tx, actor, target, now }): Promise<GivenRecord> => ({
    name: target.name,
    recordNo: target.recordNo,
    madeAt: now.toISOString(),
    staff: await loadStaffNames(tx, actor.clinicId),
    tables: await loadRecord(tx, target.patientId),
  }),
});

/** The same record as a FHIR R4 bundle. */
export const giveFhir = staffQuery({
  name: 'record.give-fhir',
  permission: 'record.give',
  input: Input,
  target: ({ tx, actor }, { patientId }) => findPatientTarget(tx, actor.clinicId, patientId),
  run: async ({ tx, actor, target, now }): Promise<Download> => {
    const resources = await patientResources(tx, actor.clinicId, target.patientId, now);
    const bundle = bundleOf(resources, { base: fhirBase(), type: 'collection', at: now.toISOString() });
    return {
      fileName: `fhir-${target.recordNo}-${day(now)}.json`,
      contentType: 'application/fhir+json; charset=utf-8',
      content: JSON.stringify(bundle, null, 2),
    };
  },
});
