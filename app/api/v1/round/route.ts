import { getRound } from '#lib/data/caseload/round.ts';
import { getRoute } from '#lib/guard/route.ts';

export const GET = getRoute(getRound);
