import type { CapabilityStatement, OperationOutcome } from '@medplum/fhirtypes';

type Kind = NonNullable<NonNullable<CapabilityStatement['rest']>[number]['resource']>[number]['type'];

/** What the endpoints can do: read and search, nothing else. */
export function capabilityOf(
  base: string,
  types: { patient: readonly Kind[]; library: readonly Kind[] },
  date: string,
): CapabilityStatement {
  const read = [{ code: 'read' as const }, { code: 'search-type' as const }];
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date,
    kind: 'instance',
    software: { name: 'Sturdy' },
    implementation: { description: 'Read-only FHIR endpoints of a Sturdy installation', url: base },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
        security: { description: 'Authorization: Bearer, with a key that a manager of the clinic issued' },
        resource: [
          {
            type: 'Patient',
            interaction: read,
            searchParam: [{ name: 'identifier', type: 'token' }],
            operation: [
              {
                name: 'everything',
                definition: 'http://hl7.org/fhir/OperationDefinition/Patient-everything',
              },
            ],
          },
          ...types.patient.map((type) => ({
            type,
            interaction: read,
            searchParam: [{ name: 'patient', type: 'reference' as const }],
          })),
          ...types.library.map((type) => ({ type, interaction: read })),
        ],
      },
    ],
  };
}

const ISSUES: Readonly<Record<number, NonNullable<OperationOutcome['issue']>[number]['code']>> = {
  400: 'invalid',
  401: 'login',
  403: 'forbidden',
  404: 'not-found',
  422: 'invalid',
  429: 'throttled',
};

/** A refusal as FHIR says it. */
export function outcomeOf(status: number, words: string): OperationOutcome {
  return {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: ISSUES[status] ?? 'exception', diagnostics: words }],
  };
}
