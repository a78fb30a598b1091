import { type BodyMark, REGION_ZONES, SADDLE_REGION } from './body-regions.ts';

/** Below the back; the back itself is no leg symptom. */
const FIRST_LEG_ZONE = 2;

const zoneOfMark = ({ region }: BodyMark): number => (region === SADDLE_REGION ? 0 : REGION_ZONES[region]);

const setsZone = ({ kinds }: BodyMark): boolean => kinds.includes('pain') || kinds.includes('tingling');

/** How far down symptoms went: highest zone among pain and tingling; numbness alone does not count (design). */
export function zoneOfTheDay(marks: readonly BodyMark[]): number {
  return Math.max(0, ...marks.filter(setsZone).map(zoneOfMark));
}

/** Legs with any mark below the back. */
export function markedLegs(marks: readonly BodyMark[]): 'none' | 'one' | 'both' {
  const inLegs = marks.filter((mark) => mark.kinds.length > 0 && zoneOfMark(mark) >= FIRST_LEG_ZONE);
  const sides = new Set(inLegs.map((mark) => mark.side).filter((side) => side !== 'central'));
  if (sides.size > 1) return 'both';
  return inLegs.length > 0 ? 'one' : 'none';
}

/** Numb or odd feeling in the saddle region, which belongs to the safety gate. */
export function hasSaddleSign(marks: readonly BodyMark[]): boolean {
  return marks.some((mark) => mark.region === SADDLE_REGION && mark.kinds.length > 0);
}
