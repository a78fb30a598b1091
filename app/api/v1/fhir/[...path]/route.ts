import {
  getResource,
  listLibrary,
  listResources,
  PATIENT_TYPES,
  searchPatients,
} from '#lib/data/fhir/queries.ts';
import { fhirBase } from '#lib/data/record/fhir-resources.ts';
import { capabilityOf } from '#lib/fhir/capability.ts';
import { type Asking, answerMachine, ask, fhirJson } from '#lib/guard/fhir-route.ts';

const LIBRARY_TYPES = ['PlanDefinition', 'ActivityDefinition'] as const;
const isLibrary = (type: string) => LIBRARY_TYPES.some((one) => one === type);
const idOf = (reference: string | null) => reference?.replace(/^Patient\//, '') ?? '';

/** `Patient`, `Patient/<id>`, `Patient/<id>/$everything`, `<Type>?patient=<id>`, `<Type>/<id>`, and the library. */
function route(
  [type = '', id, operation, ...more]: readonly string[],
  search: URLSearchParams,
): Asking | null {
  if (more.length > 0) return null;
  if (operation !== undefined) {
    if (type !== 'Patient' || operation !== '$everything') return null;
    return ask(listResources, { patientId: id, type: null });
  }
  if (isLibrary(type)) return ask(listLibrary, { type, id: id ?? null });
  if (id !== undefined) return ask(getResource, { type, id });
  if (type === 'Patient') return ask(searchPatients, Object.fromEntries(search));
  if (!PATIENT_TYPES.some((one) => one === type)) return null;
  return ask(listResources, { patientId: idOf(search.get('patient')), type });
}

type Props = { params: Promise<{ path: string[] }> };

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { path } = await params;
  if (path.join('/') === 'metadata') {
    const types = { patient: PATIENT_TYPES, library: LIBRARY_TYPES };
    return fhirJson(capabilityOf(fhirBase(), types, '2026-11-21'));
  }
  return answerMachine(request, route, path);
}
