/**
 * Places of a caseload row, by the room that the list has in the reader's own text size (its box is the container).
 * 76 rem and up (a 1280 px page): one line of seven columns. 44: the pictures go under the reason. Below: a card.
 */
export const ROW_GRID = [
  'grid gap-x-4 px-4',
  'grid-cols-[1.25rem_minmax(0,1fr)] [grid-template-areas:"glyph_who""why_why""facts_facts""step_step""more_more"]',
  '@[44rem]:grid-cols-[1.25rem_9.5rem_minmax(0,1fr)_15rem] @[44rem]:[grid-template-areas:"glyph_who_why_step""._facts_facts_facts""._more_more_more"]',
  '@[76rem]:grid-cols-[1.25rem_9.5rem_minmax(0,1fr)_9rem_10.75rem_8.5rem_15rem] @[76rem]:[grid-template-areas:"glyph_who_why_dots_pain_zone_step""._more_more_more_more_more_more"]',
  '@[85rem]:grid-cols-[1.25rem_11.5rem_minmax(0,1fr)_9rem_11rem_9.125rem_16.375rem]',
].join(' ');

/** The three pictures: side by side, or columns of their own. */
export const FACTS =
  '[grid-area:facts] flex flex-wrap items-center gap-x-6 gap-y-3 @[44rem]:gap-x-10 @[76rem]:contents';

export const AREA = {
  glyph: '[grid-area:glyph]',
  who: '[grid-area:who]',
  why: '[grid-area:why]',
  dots: '@[76rem]:[grid-area:dots]',
  pain: '@[76rem]:[grid-area:pain]',
  zone: '@[76rem]:[grid-area:zone]',
  step: '[grid-area:step]',
  more: '[grid-area:more]',
} as const;
