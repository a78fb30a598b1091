import { hearChanges } from '#lib/data/caseload/hear-changes.ts';
import { streamRoute } from '#lib/guard/stream-route.ts';

export const dynamic = 'force-dynamic';

export const GET = streamRoute(hearChanges);
