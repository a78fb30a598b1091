import { getHandoutPdf } from '#lib/data/handout/queries.ts';
import { fileRoute } from '#lib/guard/file-route.ts';

export const GET = fileRoute(getHandoutPdf, 'no-store');
