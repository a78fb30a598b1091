import type { PersonStory } from '../person.ts';
import { randomOf } from '../random.ts';
import type { Subject } from './subject.ts';

/** What a person sends on a day: everything, only the routine as done, or nothing. */
export type DayKind = 'check-in' | 'routine-only' | 'nothing';

const DEFAULT_MISSING = 0.08;
/** In the last days at most this one is left out by chance, so that the latest picture does not hang on luck. */
const LATELY = 6;
const MAY_MISS_LATELY = 5;

const inside = (ago: number, spans: readonly (readonly [number, number])[] = []) =>
  spans.some(([from, to]) => ago <= from && ago >= to);

export function dayKind(story: PersonStory, ago: number): DayKind {
  if (story.days?.[ago]) return 'check-in';
  if (inside(ago, story.gaps)) return 'nothing';
  const dayIndex = story.day0 - ago;
  const isMissed = randomOf(`${story.key}/missed/${dayIndex}`).chance(story.missing ?? DEFAULT_MISSING);
  const { weeklySince } = story;
  if (weeklySince !== undefined && ago <= weeklySince) {
    return (weeklySince - ago) % 7 === 0 && !isMissed ? 'check-in' : 'routine-only';
  }
  if (isMissed && (ago > LATELY || ago === MAY_MISS_LATELY)) return 'nothing';
  return inside(ago, story.quiet) ? 'routine-only' : 'check-in';
}

/** When the report of a day was sent; null when that moment of today has not come yet. */
export function sentAt({ story, clock }: Subject, ago: number): Date | null {
  const told = story.days?.[ago];
  const chance = randomOf(`${story.key}/time/${story.day0 - ago}`);
  const minute = told?.minute ?? story.minute + (told?.gate ? 0 : chance.between(-22, 22));
  const planned = clock.at(ago, Math.min(minute, 24 * 60 - 2));
  if (planned <= clock.now) return planned;
  // A warning sign of today is always there: early in the day it came a few minutes ago.
  return told?.gate ? clock.at(0, Math.floor(clock.minuteNow * 0.9)) : null;
}
