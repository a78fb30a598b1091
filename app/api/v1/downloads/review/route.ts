import { giveReview } from '#lib/data/review/give-review.ts';
import { downloadRoute } from '#lib/guard/download-route.ts';

export const GET = downloadRoute(giveReview, (file) => file);
