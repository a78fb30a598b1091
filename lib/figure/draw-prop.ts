import { polygon, rect, ring, smooth } from './curve.ts';
import type { HeldProp } from './draw-held.ts';
import { edged, LINE, type Mark, stroked } from './mark.ts';
import type { Prop } from './record.ts';
import { lerp, type V } from './vector.ts';

/** x0, y0, x1, y1 in cm, y up. */
export type Box = readonly [number, number, number, number];

export type FixedProp = Exclude<Prop, HeldProp>;

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

/** Water lies mostly behind the figure, and a little over it: skin keeps its warmth, and what is wet still shows. */
const WATER = { behind: 0.32, over: 0.17 } as const;

function water(level: number, box: Box): { body: string; wave: string } {
  const n = 2 * Math.round((box[2] - box[0]) / 20);
  const crest = Array.from(
    { length: n + 1 },
    (_, i): V => [lerp(box[0], box[2], i / n), level + (i % 2 ? 1.2 : -1.2)],
  );
  const wave = smooth(crest, false);
  const body = smooth([...crest, [box[2], box[1]], [box[0], box[1]]], true, [0, n, n + 1, n + 2]);
  return { body, wave };
}

/** The part of a prop that lies over the figure. */
export function drawOver(p: FixedProp, box: Box): Mark[] {
  if (p.type !== 'pool') return [];
  const { body, wave } = water(p.level, box);
  return [{ d: body, fill: 'water', opacity: WATER.over }, stroked(wave, 'water', 1.8)];
}

/** Marks of a prop that stays where it is, behind the figure; `box` is the picture's frame. */
export function drawProp(p: FixedProp, box: Box): Mark[] {
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
    case 'rug':
      return [edged(rect(p.x, p.y, p.w, p.h, 4), 'mat', 'mat-edge')];
    case 'door': {
      const panel = (y: number, h: number) => wood(rect(p.x + 9, y, p.w - 18, h, 1));
      return [
        wood(rect(p.x, p.floor, p.w, p.h, 0.5)),
        panel(p.floor + 12, p.h * 0.4),
        panel(p.floor + 22 + p.h * 0.4, p.h * 0.6 - 34),
        edged(smooth(ring(p.knob, 3, 3)), 'sole', 'prop-edge'),
      ];
    }
    case 'clock': {
      const hands: V[] = [
        [p.x, p.y + p.r * 0.62],
        [p.x, p.y],
        [p.x + p.r * 0.4, p.y - p.r * 0.3],
      ];
      return [
        edged(smooth(ring([p.x, p.y], p.r, p.r, 12)), 'cushion', 'prop-edge', LINE * 1.6),
        stroked(polygon(hands, false), 'ink', LINE * 1.4),
      ];
    }
    case 'rail':
      return [wood(rect(p.x - 1.6, 0, 3.2, p.h - 2)), wood(rect(p.x - 4, p.h - 3.5, 8, 3.5, 1.6))];
    case 'pool':
      return [{ d: water(p.level, box).body, fill: 'water', opacity: WATER.behind }];
  }
}

/** Where the visible floor begins: below the mat, behind a mat that is seen from above. */
export function floorLevel(props: readonly Prop[]): number {
  const door = props.find((p) => p.type === 'door');
  if (door !== undefined) return door.floor;
  const mat = props.find((p) => p.type === 'mat');
  if (mat === undefined) return 0;
  return mat.near ? (mat.far ?? 0) + 3 : -MAT_THICK;
}

/** Corners that the frame has to make room for; it may cut off the top of walls and doors. */
export function propExtent(p: FixedProp): V[] {
  switch (p.type) {
    case 'mat':
      return [
        [p.x, -(p.near ?? 0)],
        [p.x + p.w, p.far ?? 0],
      ];
    case 'door':
      return [
        [p.x, p.floor],
        [p.x + p.w, p.floor],
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
    case 'rug':
      return [
        [p.x, p.y],
        [p.x + p.w, p.y + p.h],
      ];
    case 'clock':
      return [
        [p.x - p.r, p.y - p.r],
        [p.x + p.r, p.y + p.r],
      ];
    case 'rail':
      return [
        [p.x - 4, 0],
        [p.x + 4, p.h],
      ];
    case 'pool':
      return [];
  }
}
