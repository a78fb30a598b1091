import { subscribePush } from '#lib/data/reminders/commands.ts';
import { postRoute } from '#lib/guard/route.ts';

export const POST = postRoute(subscribePush);
