/**
 * Places of a caseload row. 1280 px and up: one line of seven columns. 768: the pictures go under the reason.
 * Below: a card.
 */
export const ROW_GRID = [
  'grid gap-x-4 px-4',
  'grid-cols-[1.25rem_minmax(0,1fr)] [grid-template-areas:"glyph_who""why_why""facts_facts""step_step""more_more"]',
  'md:grid-cols-[1.25rem_9.5rem_minmax(0,1fr)_15rem] md:[grid-template-areas:"glyph_who_why_step""._facts_facts_facts""._more_more_more"]',
  'xl:grid-cols-[1.25rem_9.5rem_minmax(0,1fr)_9rem_10.75rem_8.5rem_15rem] xl:[grid-template-areas:"glyph_who_why_dots_pain_zone_step""._more_more_more_more_more_more"]',
  'min-[90rem]:grid-cols-[1.25rem_11.5rem_minmax(0,1fr)_9rem_11rem_9.125rem_16.375rem]',
].join(' ');

/** The three pictures: side by side, and columns of their own from 1280 px on. */
export const FACTS = '[grid-area:facts] flex flex-wrap items-center gap-x-6 gap-y-3 md:gap-x-10 xl:contents';

export const AREA = {
  glyph: '[grid-area:glyph]',
  who: '[grid-area:who]',
  why: '[grid-area:why]',
  dots: 'xl:[grid-area:dots]',
  pain: 'xl:[grid-area:pain]',
  zone: 'xl:[grid-area:zone]',
  step: '[grid-area:step]',
  more: '[grid-area:more]',
} as const;
