import { unsubscribePush } from '#lib/data/reminders/commands.ts';
import { postRoute } from '#lib/guard/route.ts';

export const POST = postRoute(unsubscribePush);
