import { giveActivityReport } from '#lib/data/activity/queries.ts';
import { downloadRoute } from '#lib/guard/download-route.ts';

export const GET = downloadRoute(giveActivityReport, (file) => file);
