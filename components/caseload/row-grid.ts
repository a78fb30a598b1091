/**
 * Places of a caseload row. 1280 px and up: one line of seven columns. 1024: the pain line goes under the reason.
 * 768: two lines. Below: a card.
 */
export const ROW_GRID = [
  'grid gap-x-4 px-4',
  'grid-cols-[1.25rem_minmax(0,1fr)] [grid-template-areas:"glyph_who""why_why""facts_facts""step_step""more_more"]',
  'md:grid-cols-[1.25rem_9.5rem_minmax(0,1fr)_13.5rem] md:[grid-template-areas:"glyph_who_why_step""._facts_facts_step""._more_more_more"]',
  'lg:grid-cols-[1.25rem_9.5rem_minmax(0,1fr)_8.25rem_8.25rem_13.5rem] lg:[grid-template-areas:"glyph_who_why_dots_zone_step""._._pain_dots_zone_step""._more_more_more_more_more"]',
  'xl:grid-cols-[1.25rem_9.5rem_minmax(0,1fr)_8.5rem_10.75rem_8.5rem_13.75rem] xl:[grid-template-areas:"glyph_who_why_dots_pain_zone_step""._more_more_more_more_more_more"]',
  'min-[90rem]:grid-cols-[1.25rem_11.5rem_minmax(0,1fr)_8.5rem_11rem_9.125rem_16.375rem]',
].join(' ');

/** The three pictures: side by side on cards and tablets, columns of their own from 1024 px on. */
export const FACTS = '[grid-area:facts] flex flex-wrap items-center gap-x-6 gap-y-3 lg:contents';

export const AREA = {
  glyph: '[grid-area:glyph]',
  who: '[grid-area:who]',
  why: '[grid-area:why]',
  dots: 'lg:[grid-area:dots]',
  pain: 'lg:[grid-area:pain]',
  zone: 'lg:[grid-area:zone]',
  step: '[grid-area:step]',
  more: '[grid-area:more]',
} as const;
