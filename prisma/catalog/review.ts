/** Stamp of catalog content: who wrote it, under which terms, and when it was last read against its sources. */
export const review = {
  author: 'Sturdy catalog authors',
  license: 'CC-BY-4.0',
  reviewedOn: '2026-11-21',
} as const;
