import { markOwnRead } from '#lib/data/thread/commands.ts';
import { postRoute } from '#lib/guard/route.ts';

export const POST = postRoute(markOwnRead);
