import { submitMeasures } from '#lib/data/measures/submit-measures.ts';
import { postRoute } from '#lib/guard/route.ts';

export const POST = postRoute(submitMeasures);
