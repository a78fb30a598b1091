import { getOwnMedia } from '#lib/data/exercises/own-media.ts';
import { fileRoute } from '#lib/guard/file-route.ts';

/** A photo or video of an exercise that the signed-in patient's plan holds. */
export const GET = fileRoute(getOwnMedia);
