import { addMedia } from '#lib/data/exercises/add-media.ts';
import { VIDEO_LIMIT } from '#lib/data/exercises/input.ts';
import { uploadRoute } from '#lib/guard/upload-route.ts';

/** `POST /api/v1/media?exerciseId=…` with the file as the body and its type in `content-type`. */
export const POST = uploadRoute(
  addMedia,
  { bytes: VIDEO_LIMIT, problem: { file: 'video-size' } },
  ({ query, claimed, file }) => ({ ...query, claimed, file }),
);
