import { lookedAt } from '#lib/data/caseload/round.ts';
import { postRoute } from '#lib/guard/route.ts';

export const POST = postRoute(lookedAt);
