import { IMAGE_LIMIT } from '#lib/data/exercises/input.ts';
import { addLogo } from '#lib/data/settings/logo.ts';
import { uploadRoute } from '#lib/guard/upload-route.ts';

/** `POST /api/v1/clinic/logo` with the picture as the body and its type in `content-type`. */
export const POST = uploadRoute(
  addLogo,
  { bytes: IMAGE_LIMIT, problem: { file: 'image-size' } },
  ({ claimed, file }) => ({ claimed, file }),
);
