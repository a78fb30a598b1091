import { dateOfDay, weekdayOfDay } from './local-date.ts';

const ZONES = ['no symptoms', 'back', 'buttock', 'thigh', 'below knee', 'foot'] as const;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export function zoneName(zone: number): string {
  return ZONES[zone] ?? `zone ${zone}`;
}

/** Weekday and date of a day number, e.g. `Friday 2026-03-27`. */
export function dayName(day: number): string {
  return `${WEEKDAYS[weekdayOfDay(day) - 1] ?? ''} ${dateOfDay(day)}`;
}

/** `1 day`, `3 days`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `sciatic-slider-supine` becomes `Sciatic slider supine`; a clinic's own `own-box-bridge` becomes `Box bridge`. */
export function exerciseName(slug: string): string {
  return sentenceCase(slug.replace(/^own-/, '').replaceAll('-', ' '));
}

export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** At most one decimal, without a trailing zero. */
export function amount(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** `leg`, `back`, or for no main pain `pain`. */
export function painName(series: 'leg' | 'back' | 'worst'): string {
  return series === 'worst' ? 'pain' : series;
}
