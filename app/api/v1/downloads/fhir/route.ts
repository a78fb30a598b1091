import { giveFhir } from '#lib/data/record/give-record.ts';
import { downloadRoute } from '#lib/guard/download-route.ts';

export const GET = downloadRoute(giveFhir, (file) => file);
