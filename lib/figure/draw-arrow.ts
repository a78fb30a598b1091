import { polygon, smooth } from './curve.ts';
import { edged, type Mark, stroked } from './mark.ts';
import type { Point } from './record.ts';
import { add, at, ccw, mul, sub, unit } from './vector.ts';

const HEAD_LENGTH = 6.5;
const HEAD_HALF = 4.6;

/** Arrow along 2 to 4 points, with a halo that keeps it apart from the figure. */
export function drawArrow(pts: readonly Point[]): Mark[] {
  const tip = at(pts, -1);
  const way = unit(sub(tip, at(pts, -2)));
  const base = sub(tip, mul(way, HEAD_LENGTH));
  const half = mul(ccw(way), HEAD_HALF);
  const head = polygon([tip, add(base, half), add(base, mul(way, 1.2)), sub(base, half)]);
  const shaft = smooth([...pts.slice(0, -1), base], false);
  return [
    stroked(shaft, 'arrow-halo', 5.6),
    edged(head, 'arrow-halo', 'arrow-halo', 2.6),
    stroked(shaft, 'arrow', 3),
    edged(head, 'arrow', 'arrow', 0.8),
  ];
}
