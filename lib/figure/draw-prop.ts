import { polygon, rect, smooth } from './curve.ts';
import { edged, type Mark, stroked } from './mark.ts';
import type { Prop } from './record.ts';
import type { Skeleton } from './skeleton.ts';
import { locate } from './solve.ts';
import { lerp, type V } from './vector.ts';

/** x0, y0, x1, y1 in cm, y up. */
export type Box = readonly [number, number, number, number];

const MAT_THICK = 2.4;
const WALL_THICK = 7;
const WALL_HEIGHT = 190;

const wood = (d: string): Mark => edged(d, 'prop', 'prop-edge');

function chair(x: number, seat: number, face: 'L' | 'R'): Mark[] {
  const from = (v: number, w: number) => (face === 'L' ? x - v - w : x + v);
  return [
    wood(rect(from(-3, 4), 0, 4, seat + 44, 1.6)),
    wood(rect(from(1, 4), 0, 4, seat - 3)),
    wood(rect(from(37, 4), 0, 4, seat - 3)),
    wood(rect(from(-2, 44), seat - 4.5, 44, 4.5, 1.6)),
  ];
}

function pool(level: number, box: Box): Mark[] {
  const n = 2 * Math.round((box[2] - box[0]) / 20);
  const crest = Array.from(
    { length: n + 1 },
    (_, i): V => [lerp(box[0], box[2], i / n), level + (i % 2 ? 1.2 : -1.2)],
  );
  const wave = smooth(crest, false);
  const body = smooth([...crest, [box[2], box[1]], [box[0], box[1]]], true, [0, n, n + 1, n + 2]);
  return [{ d: body, fill: 'water', opacity: 0.42 }, stroked(wave, 'water', 1.8)];
}

/** Marks of a prop; `box` is the picture's frame. */
export function drawProp(p: Prop, sk: Skeleton, box: Box): Mark[] {
  switch (p.type) {
    case 'mat': {
      const near = p.near ?? 0;
      if (near === 0) return [edged(rect(p.x, -MAT_THICK, p.w, MAT_THICK, 1.1), 'mat', 'mat-edge')];
      const [x1, far] = [p.x + p.w, p.far ?? 0];
      return [
        edged(
          polygon([
            [p.x + 7, far],
            [x1 - 7, far],
            [x1, -near],
            [p.x, -near],
          ]),
          'mat',
          'mat-edge',
        ),
      ];
    }
    case 'pillow':
      return [edged(rect(p.x, p.y ?? 0, p.w, p.h, p.h / 2.2), 'cushion', 'cushion-edge')];
    case 'step':
      return [wood(rect(p.x, 0, p.w, p.h, 1.2))];
    case 'wall':
      return [wood(rect(p.side === 'L' ? p.x - WALL_THICK : p.x, 0, WALL_THICK, p.h ?? WALL_HEIGHT, 0.5))];
    case 'table':
      return [
        wood(rect(p.x + 4, 0, 4, p.h - 4)),
        wood(rect(p.x + p.w - 8, 0, 4, p.h - 4)),
        wood(rect(p.x, p.h - 4.5, p.w, 4.5, 1.2)),
      ];
    case 'chair':
      return chair(p.x, p.seat, p.face ?? 'R');
    case 'strap': {
      const d = polygon(
        p.via.map((v) => locate(sk, v)),
        false,
      );
      return [stroked(d, 'ink', 4.2), stroked(d, 'strap', 2.6)];
    }
    case 'pool':
      return pool(p.level, box);
  }
}

/** Where the visible floor begins: below the mat, behind a mat that is seen from above. */
export function floorLevel(props: readonly Prop[]): number {
  const mat = props.find((p) => p.type === 'mat');
  if (mat === undefined) return 0;
  return mat.near ? (mat.far ?? 0) + 3 : -MAT_THICK;
}

/** Corners that the frame has to make room for. */
export function propExtent(p: Prop): V[] {
  switch (p.type) {
    case 'mat':
      return [
        [p.x, -(p.near ?? 0)],
        [p.x + p.w, p.far ?? 0],
      ];
    case 'pillow':
    case 'step':
    case 'table':
      return [
        [p.x, 0],
        [p.x + p.w, p.h],
      ];
    case 'chair':
      return p.face === 'L'
        ? [
            [p.x + 3, p.seat + 44],
            [p.x - 42, 0],
          ]
        : [
            [p.x - 3, p.seat + 44],
            [p.x + 42, 0],
          ];
    case 'wall':
      return [[p.x + (p.side === 'L' ? -WALL_THICK : WALL_THICK), 0]];
    case 'strap':
    case 'pool':
      return [];
  }
}
