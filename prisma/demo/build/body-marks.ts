import type { PersonStory } from '../person.ts';

type Kind = 'pain' | 'tingling' | 'numbness';
type Mark = { region: string; side: 'left' | 'right' | 'central'; kinds: Kind[] };

/** Regions on the way down the leg, by zone; two common paths. */
const PATHS = {
  outer: ['buttock', 'thigh-outer', 'leg-outer', 'foot-top'],
  back: ['buttock', 'thigh-back', 'calf', 'little-toe'],
} as const;

/** Marks on the body chart at intake, from the back down to the furthest zone. */
export function bodyMarksOf({ intake, side, key }: PersonStory): Mark[] {
  const leg = side === 'right' ? 'right' : 'left';
  const path = PATHS[key.length % 2 === 0 ? 'outer' : 'back'];
  const down = path.slice(0, Math.max(0, intake.zone - 1));
  const numb = intake.numbness ?? 0;
  return [
    ...(intake.back > 0 ? [{ region: 'back-low', side: 'central' as const, kinds: ['pain' as const] }] : []),
    ...down.map((region, index): Mark => {
      const isLast = index === down.length - 1;
      return { region, side: leg, kinds: isLast && numb > 0 ? ['pain', 'tingling'] : ['pain'] };
    }),
    ...(numb >= 2
      ? [{ region: 'big-toe', side: leg as 'left' | 'right', kinds: ['numbness' as const] }]
      : []),
  ];
}
