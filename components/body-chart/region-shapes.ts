import type { BodyRegion } from '#lib/clinical/body-regions.ts';

export type ChartView = 'back' | 'front';
export type MarkSide = 'left' | 'right' | 'central';
export type RegionShape = {
  region: BodyRegion;
  side: MarkSide;
  x: number;
  y: number;
  width: number;
  height: number;
};

type Half = { region: BodyRegion; from: number; to: number; top: number; bottom: number };

/** Outside of everything that is drawn: shapes are clipped by the outline of the body. */
const EDGE = 26;

/** One leg seen from behind: `from` and `to` count outward from the middle line. */
const BACK_LEG: readonly Half[] = [
  { region: 'buttock', from: 0.6, to: 13, top: -97.5, bottom: -83 },
  { region: 'hip-side', from: 13.6, to: EDGE, top: -97.5, bottom: -83 },
  { region: 'thigh-back', from: 0.6, to: 13, top: -82, bottom: -49.5 },
  { region: 'thigh-outer', from: 13.6, to: EDGE, top: -82, bottom: -49.5 },
  { region: 'calf', from: 0.6, to: 14.4, top: -48.5, bottom: -12.5 },
  { region: 'leg-outer', from: 15, to: EDGE, top: -48.5, bottom: -12.5 },
  { region: 'sole-heel', from: 0.6, to: 15.6, top: -11.5, bottom: 2 },
  { region: 'foot-outer', from: 16.2, to: EDGE, top: -11.5, bottom: 2 },
];

const FRONT_LEG: readonly Half[] = [
  { region: 'groin-fold', from: 0.6, to: 9.4, top: -97.5, bottom: -87 },
  { region: 'hip-side', from: 10, to: EDGE, top: -97.5, bottom: -84 },
  { region: 'thigh-inner', from: 0.6, to: 6.4, top: -86, bottom: -53.5 },
  { region: 'thigh-front', from: 7, to: 13, top: -83, bottom: -53.5 },
  { region: 'thigh-outer', from: 13.6, to: EDGE, top: -83, bottom: -53.5 },
  { region: 'knee-front', from: 0.6, to: EDGE, top: -52.5, bottom: -42.5 },
  { region: 'shin-inner', from: 0.6, to: 12.6, top: -41.5, bottom: -14 },
  { region: 'leg-outer', from: 13.2, to: EDGE, top: -41.5, bottom: -14 },
  { region: 'ankle-inner', from: 0.6, to: 13.2, top: -13, bottom: -6.4 },
  { region: 'foot-top', from: 13.8, to: EDGE, top: -13, bottom: -4.6 },
  { region: 'big-toe', from: 0.6, to: 13.2, top: -5.4, bottom: 2 },
  { region: 'little-toe', from: 13.8, to: EDGE, top: -3.6, bottom: 2 },
];

/** Both sides of a leg's regions. From behind the patient's left is on the left; from the front on the right. */
function bothSides(halves: readonly Half[], view: ChartView): RegionShape[] {
  return halves.flatMap(({ region, from, to, top, bottom }) =>
    (['left', 'right'] as const).map((side): RegionShape => {
      const isOnTheLeft = (side === 'left') === (view === 'back');
      const x = isOnTheLeft ? -to : from;
      return { region, side, x, y: top, width: to - from, height: bottom - top };
    }),
  );
}

const TRUNK: readonly RegionShape[] = [
  { region: 'back-mid', side: 'central', x: -EDGE, y: -131, width: 2 * EDGE, height: 16 },
  { region: 'back-low', side: 'left', x: -EDGE, y: -114, width: EDGE - 4.8, height: 15.5 },
  { region: 'back-low', side: 'central', x: -4.2, y: -114, width: 8.4, height: 15.5 },
  { region: 'back-low', side: 'right', x: 4.8, y: -114, width: EDGE - 4.8, height: 15.5 },
];

export const REGION_SHAPES: Readonly<Record<ChartView, readonly RegionShape[]>> = {
  back: [...TRUNK, ...bothSides(BACK_LEG, 'back')],
  front: bothSides(FRONT_LEG, 'front'),
};
