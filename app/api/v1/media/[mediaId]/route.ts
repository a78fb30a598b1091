import { getMedia } from '#lib/data/exercises/media.ts';
import { fileRoute } from '#lib/guard/file-route.ts';

export const GET = fileRoute(getMedia);
