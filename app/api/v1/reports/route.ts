import { submitReport } from '#lib/data/reports/submit-report.ts';
import { postRoute } from '#lib/guard/route.ts';

export const POST = postRoute(submitReport);
