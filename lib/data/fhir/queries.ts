import 'server-only';
import type { Resource } from '@medplum/fhirtypes';
import { z } from 'zod';
import { fhirBase, libraryResources, patientResources } from '#lib/data/record/fhir-resources.ts';
import { bundleOf } from '#lib/fhir/bundle.ts';
import { patientOf } from '#lib/fhir/patient.ts';
import type { PatientRow } from '#lib/fhir/rows.ts';
import { machineQuery, noTarget } from '#lib/guard/entry.ts';
import { findOwner } from './find-owner.ts';

/** Types that belong to one patient. */
export const PATIENT_TYPES = [
  'Condition',
  'EpisodeOfCare',
  'CarePlan',
  'ServiceRequest',
  'Observation',
  'QuestionnaireResponse',
  'Flag',
] as const;

const resourceId = z.string().regex(/^[A-Za-z0-9.-]{1,64}$/);
const MAX_COUNT = 200;

/** The clinic's patients, by record number or page by page in order of id. */
export const searchPatients = machineQuery({
  name: 'fhir.search-patients',
  permission: 'fhir.read-patients',
  input: z.strictObject({
    identifier: z.string().max(200).optional(),
    _count: z.coerce.number().int().min(1).max(MAX_COUNT).default(50),
    _after: z.uuid().optional(),
  }),
  target: noTarget,
  run: async ({ tx, actor, now }, { identifier, _count: count, _after: after }) => {
    const { clinicId } = actor;
    const number = identifier?.split('|').at(-1) ?? null;
    const rows = await tx.$queryRaw<PatientRow[]>`
      select id, record_no, given_name, family_name, preferred_name, birth_date, phone, email, timezone,
        archived_at::text as archived_at
      from patients where clinic_id = ${clinicId}::uuid
        and (${number}::text is null or record_no = ${number})
        and (${after ?? null}::uuid is null or id > ${after ?? null}::uuid)
      order by id limit ${count + 1}`;
    const clinic = await tx.clinic.findUniqueOrThrow({
      where: { id: clinicId },
      select: { id: true, name: true, phone: true },
    });
    const base = fhirBase();
    const shown = rows.slice(0, count);
    const around = { base, today: '', clinic, staff: {}, exerciseName: (slug: string) => slug };
    const bundle = bundleOf(
      shown.map((row) => patientOf(row, around)),
      { base, type: 'searchset', at: now.toISOString() },
    );
    const last = shown.at(-1);
    const next = `${base}/Patient?_count=${count}&_after=${last?.id}`;
    return rows.length > count ? { ...bundle, link: [{ relation: 'next', url: next }] } : bundle;
  },
});

/** All resources of one patient, or those of one type. */
export const listResources = machineQuery({
  name: 'fhir.list',
  permission: 'fhir.read-patients',
  input: z.strictObject({ patientId: z.uuid(), type: z.enum(PATIENT_TYPES).nullable() }),
  target: async ({ tx, actor }, { patientId }) => {
    const found = await findOwner(tx, actor.clinicId, patientId);
    return found === patientId ? { patientId } : null;
  },
  run: async ({ tx, actor, now }, { patientId, type }) => {
    const all = await patientResources(tx, actor.clinicId, patientId, now);
    const chosen = type === null ? all : all.filter(({ resourceType }) => resourceType === type);
    return bundleOf(chosen, {
      base: fhirBase(),
      type: 'searchset',
      at: now.toISOString(),
      total: chosen.length,
    });
  },
});

/** One resource of a patient by type and id. */
export const getResource = machineQuery({
  name: 'fhir.read',
  permission: 'fhir.read-patients',
  input: z.strictObject({ type: z.enum(['Patient', ...PATIENT_TYPES]), id: resourceId }),
  target: async ({ tx, actor }, { type, id }) => {
    const patientId = await findOwner(tx, actor.clinicId, id);
    return patientId === null || (type === 'Patient' && patientId !== id) ? null : { patientId };
  },
  run: async ({ tx, actor, target, now }, { type, id }): Promise<Resource | null> => {
    const all = await patientResources(tx, actor.clinicId, target.patientId, now);
    return all.find((one) => one.resourceType === type && one.id === id) ?? null;
  },
});

/** Programs and exercises of the open catalog. */
export const listLibrary = machineQuery({
  name: 'fhir.library',
  permission: 'fhir.read-library',
  input: z.strictObject({
    type: z.enum(['PlanDefinition', 'ActivityDefinition']),
    id: resourceId.nullable(),
  }),
  target: noTarget,
  run: async ({ now }, { type, id }) => {
    const all = libraryResources().filter(({ resourceType }) => resourceType === type);
    if (id !== null) return all.find((one) => one.id === id) ?? null;
    return bundleOf(all, { base: fhirBase(), type: 'searchset', at: now.toISOString(), total: all.length });
  },
});
