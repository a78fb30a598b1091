import { curveAt } from '../curve.ts';
import type { DayStory, PersonStory } from '../person.ts';
import { randomOf } from '../random.ts';

/** Answers to the daily questions. */
export type Answers = { leg: number; back: number; zone: number; legs: 'none' | 'one'; numbness: number };

const limit = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
const DEFAULT_WOBBLE = 0.15;

export function answersOn(story: PersonStory, ago: number, day: DayStory | undefined): Answers {
  const chance = randomOf(`${story.key}/answers/${story.day0 - ago}`);
  const wobble = story.wobble ?? DEFAULT_WOBBLE;
  const stray = () => (chance.chance(wobble) ? (chance.chance(0.5) ? 1 : -1) : 0);
  const leg = limit(Math.round(curveAt(story.leg, ago)) + stray(), 0, 10);
  const back = limit(Math.round(curveAt(story.back, ago)) + stray(), 0, 10);
  const zone = Math.round(curveAt(story.zone, ago));
  const numbness = day?.numbness ?? Math.round(curveAt(story.numbness ?? [[0, 0]], ago));
  return { leg, back, zone, legs: zone >= 2 ? 'one' : 'none', numbness };
}

/** The pain that leads: the leg when it was 3 or more at the start. */
export function leadingPain(story: PersonStory): { start: number; at: (ago: number) => number } {
  const isLeg = story.intake.leg >= 3;
  return {
    start: isLeg ? story.intake.leg : story.intake.back,
    at: (ago) => curveAt(isLeg ? story.leg : story.back, ago),
  };
}

export type SessionAnswers = { peak: number; response: 'up' | 'same' | 'down' | null };

const PEAK_LIMIT = 5;

/** Answers about the exercises themselves. */
export function sessionOn(
  story: PersonStory,
  ago: number,
  day: DayStory | undefined,
  { leg, back }: Pick<Answers, 'leg' | 'back'>,
): SessionAnswers {
  const chance = randomOf(`${story.key}/session/${story.day0 - ago}`);
  const peak = limit(Math.max(leg, back) + chance.between(-1, 1), 0, story.peakLimit ?? PEAK_LIMIT);
  const isEasing = curveAt(story.zone, ago + 10) > curveAt(story.zone, ago);
  const response = chance.chance(0.12) ? null : isEasing && chance.chance(0.4) ? 'up' : 'same';
  return { peak: day?.peak ?? peak, response: day?.response ?? response };
}
