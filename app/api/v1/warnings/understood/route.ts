import { understandWarning } from '#lib/data/reports/send-warning.ts';
import { postRoute } from '#lib/guard/route.ts';

export const POST = postRoute(understandWarning);
