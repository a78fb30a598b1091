import type { Organization, Patient, Practitioner } from '@medplum/fhirtypes';
import { refer } from './codes.ts';
import type { PatientRow, Surroundings } from './rows.ts';

export function organizationOf({ clinic }: Surroundings): Organization {
  return {
    resourceType: 'Organization',
    id: clinic.id,
    name: clinic.name,
    ...(clinic.phone ? { telecom: [{ system: 'phone' as const, value: clinic.phone }] } : {}),
  };
}

export function practitionerOf(id: string, name: string): Practitioner {
  return { resourceType: 'Practitioner', id, name: [{ text: name }] };
}

export function patientOf(row: PatientRow, { base, clinic }: Surroundings): Patient {
  const telecom = [
    ...(row.phone ? [{ system: 'phone' as const, value: row.phone }] : []),
    ...(row.email ? [{ system: 'email' as const, value: row.email }] : []),
  ];
  return {
    resourceType: 'Patient',
    id: row.id,
    active: row.archived_at === null,
    identifier: [{ system: `${base}/NamingSystem/record-number`, value: row.record_no }],
    name: [
      { use: 'official', family: row.family_name, given: [row.given_name] },
      ...(row.preferred_name ? [{ use: 'usual' as const, given: [row.preferred_name] }] : []),
    ],
    birthDate: row.birth_date,
    ...(telecom.length > 0 ? { telecom } : {}),
    managingOrganization: refer('Organization', clinic.id, clinic.name),
  };
}
