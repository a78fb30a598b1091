import { getExport } from '#lib/data/exports/queries.ts';
import { downloadRoute } from '#lib/guard/download-route.ts';

export const GET = downloadRoute(getExport, (file) => file);
