import { getLogo } from '#lib/data/settings/logo.ts';
import { fileRoute } from '#lib/guard/file-route.ts';

export const GET = fileRoute(getLogo);
