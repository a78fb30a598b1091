import 'server-only';
import { strToU8, zipSync } from 'fflate';
import { csvOf } from '#lib/export/csv.ts';
import { reviewTables } from '#lib/export/review-tables.ts';
import type { Download } from '#lib/guard/download-route.ts';
import { noTarget, staffQuery } from '#lib/guard/entry.ts';
import { getReview } from './get-review.ts';
import { ReviewInput } from './input.ts';

/** Every table of the review as CSV, in one file; grouped figures, no names of patients. */
export const giveReview = staffQuery({
  name: 'review.give',
  permission: 'review.read',
  input: ReviewInput,
  target: noTarget,
  run: async (context, input): Promise<Download> => {
    const view = await getReview.definition.run(context, input);
    const files = Object.entries(reviewTables(view)).map(
      ([name, table]) => [name, strToU8(csvOf(table))] as const,
    );
    return {
      fileName: `review-${view.period.from}-to-${view.period.to}.zip`,
      contentType: 'application/zip',
      content: zipSync(Object.fromEntries(files)),
    };
  },
});
