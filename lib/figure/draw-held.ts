import { polygon, rect, ring, smooth } from './curve.ts';
import { edged, LINE, type Mark, stroked } from './mark.ts';
import { torsoWidth } from './outline.ts';
import type { Point, Prop } from './record.ts';
import { SIDES, type Skeleton } from './skeleton.ts';
import { locate } from './solve.ts';
import { spineAt } from './spine.ts';
import { add, cw, mid, mul, sub, unit, type V } from './vector.ts';

/** Props that move with the figure. */
export type HeldProp = Extract<
  Prop,
  { type: 'strap' | 'box' | 'board' | 'case' | 'stick' | 'belt' | 'bike' | 'cushion' }
>;
const HELD: ReadonlySet<string> = new Set<HeldProp['type']>([
  'strap',
  'box',
  'board',
  'case',
  'stick',
  'belt',
  'bike',
  'cushion',
]);
export const isHeld = (p: Prop): p is HeldProp => HELD.has(p.type);

const wood = (d: string): Mark => edged(d, 'prop', 'prop-edge');
const BELT = { from: 0.2, to: 0.32, thick: 2 } as const;
const PEDAL = { width: 11, height: 2.2 } as const;

/** A line with a dark edge: strap, stick, bar. */
const bar = (points: readonly V[], edge: Mark['stroke'], paint: Mark['stroke'], width: number): Mark[] => {
  const d = polygon(points, false);
  return [
    { d, ...(edge ? { stroke: edge } : {}), width: width + LINE * 1.8 },
    { d, ...(paint ? { stroke: paint } : {}), width },
  ];
};

function belt(sk: Skeleton): Mark[] {
  const edge = (s: number, front: boolean): V => {
    const c = spineAt(sk, s);
    const w = torsoWidth(sk, s, front ? 'front' : 'back', 1) + BELT.thick;
    return add(c.point, mul(cw(c.tangent), front ? w : -w));
  };
  const { from, to } = BELT;
  const corners = [edge(from, true), edge(to, true), edge(to, false), edge(from, false)];
  return [edged(polygon(corners), 'strap', 'ink')];
}

function bike(sk: Skeleton, saddle: Point, grip: Point, axle: Point): Mark[] {
  const [seat, front]: [V, V] = [
    [saddle[0], saddle[1] - 3],
    [grip[0] - 4, axle[1] + 2],
  ];
  const pedals = SIDES.map((S) => sk.joints[`ball${S}`]);
  const cranks = pedals.map((pedal) =>
    bar([axle, [pedal[0], pedal[1] - PEDAL.height / 2]], 'prop-edge', 'sole', 2),
  );
  const plates = pedals.map(([x, y]) =>
    wood(rect(x - PEDAL.width / 2, y - PEDAL.height, PEDAL.width, PEDAL.height, 0.8)),
  );
  return [
    wood(rect(seat[0] - 26, 0, grip[0] - seat[0] + 44, 4, 1.6)),
    ...bar([[seat[0] + (axle[0] - seat[0]) * 0.2, 4], seat], 'prop-edge', 'prop', 4),
    ...bar([front, [grip[0] - 3, grip[1] - 10], grip], 'prop-edge', 'prop', 3.4),
    ...bar(
      [[front[0] - 2, 4], front, axle, mid([seat[0] + (axle[0] - seat[0]) * 0.2, 4], seat, 0.42)],
      'prop-edge',
      'prop',
      4,
    ),
    edged(smooth(ring(front, 15, 15, 12)), 'cushion', 'prop-edge'),
    edged(smooth(ring(axle, 4.4, 4.4)), 'prop', 'prop-edge'),
    ...cranks.flat(),
    ...plates,
    edged(
      smooth([
        [seat[0] - 12, saddle[1]],
        [seat[0] + 6, saddle[1] - 0.6],
        [seat[0] + 17, saddle[1] - 3],
        [seat[0] + 6, saddle[1] - 4.6],
        [seat[0] - 10, saddle[1] - 5.4],
      ]),
      'sole',
      'ink',
    ),
  ];
}

function stick(from: V, to: V): Mark[] {
  const beyond = mul(unit(sub(to, from)), 4);
  return bar([sub(from, beyond), add(to, beyond)], 'ink', 'prop-edge', 2.2);
}

export function drawHeld(p: HeldProp, sk: Skeleton): Mark[] {
  switch (p.type) {
    case 'strap':
      return bar(
        p.via.map((v) => locate(sk, v)),
        'ink',
        'strap',
        2.6,
      );
    case 'stick':
      return stick(locate(sk, p.via[0]), locate(sk, p.via[1]));
    case 'cushion':
      return [edged(rect(p.x, p.y, p.w, p.h, p.h / 2.2), 'cushion', 'cushion-edge')];
    case 'belt':
      return belt(sk);
    case 'bike':
      return bike(sk, p.saddle, p.grip, p.axle);
    case 'box': {
      const [x, y] = locate(sk, p.at);
      return [
        wood(rect(x - p.w / 2, y - p.h / 2, p.w, p.h, 1.2)),
        stroked(
          `${polygon(
            [
              [x - p.w / 2, y + p.h * 0.2],
              [x + p.w / 2, y + p.h * 0.2],
            ],
            false,
          )}`,
          'prop-edge',
          LINE,
        ),
      ];
    }
    case 'board': {
      const [x, y] = locate(sk, p.at);
      return [edged(rect(x - p.w / 2, y - p.h / 2, p.w, p.h, p.w / 2), 'strap', 'ink')];
    }
    case 'case': {
      const [x, y] = locate(sk, p.at);
      const handle = polygon(
        [
          [x - 5, y - 5],
          [x - 4, y],
          [x + 4, y],
          [x + 5, y - 5],
        ],
        false,
      );
      return [stroked(handle, 'prop-edge', 2), wood(rect(x - p.w / 2, y - 5 - p.h, p.w, p.h, 3))];
    }
  }
}
