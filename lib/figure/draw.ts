import { rect } from './curve.ts';
import { drawArrow } from './draw-arrow.ts';
import { drawChain, drawTrunk, limbShapes, rootContours } from './draw-body.ts';
import { drawGhost } from './draw-ghost.ts';
import { drawHeld, isHeld } from './draw-held.ts';
import { type Box, drawOver, drawProp, floorLevel, propExtent } from './draw-prop.ts';
import { drawTarget } from './draw-target.ts';
import { filled, type Mark, merged } from './mark.ts';
import { motionOf } from './motion.ts';
import { allPoints } from './outline.ts';
import { type Person, personOf } from './person.ts';
import type { FigureRecord, Layer } from './record.ts';
import type { Skeleton } from './skeleton.ts';
import { positionAt, type Timing } from './timeline.ts';
import { local, type V } from './vector.ts';

/** A picture without colors: paths that name their paints. Marks are drawn in the order under, ghost, marks. */
export interface Drawing {
  box: Box;
  under: Mark[];
  ghost: Mark[];
  marks: Mark[];
  mirrored: boolean;
  /** Number of the frame, drawn in the upper left corner. */
  badge: number | null;
}

export interface DrawOptions {
  /** Which side works. The record's own side is drawn as it is, the other one mirrored. */
  side?: 'left' | 'right';
  /** Width : height; `natural` wastes least room. Default 4 / 3. */
  aspect?: number | 'natural';
  person?: Partial<Person>;
  /** The start shows as a silhouette behind another key pose. */
  ghost?: boolean;
  /** Number in the corner. */
  badge?: number;
  /** Leaves out targets and arrows, for decoration. */
  plain?: boolean;
}

const PAD = 6;
const MIN_WIDTH = 120;
/** Share of spare height that goes below the floor. */
const BELOW = 0.34;
const NATURAL = [0.8, 1.7] as const;
const DEFAULT_ASPECT = 4 / 3;
const LAYERS: Record<'side' | 'front', readonly Layer[]> = {
  side: ['armL', 'legL', 'trunk', 'legR', 'targets', 'held', 'armR'],
  front: ['trunk', 'legL', 'legR', 'targets', 'held', 'armL', 'armR'],
};

/** One frame for all moments of an exercise, so that frames and animation share scale and place. */
export function boxOf(record: FigureRecord, aspect: number | 'natural' = DEFAULT_ASPECT): Box {
  const motion = motionOf(record);
  const ways = record.loop === 'cycle' ? record.poses.length : record.poses.length - 1;
  const middles = Array.from({ length: ways }, (_, i) => motion.at(i + 0.5));
  const points: V[] = (record.arrows ?? []).flatMap((a) => [...a.pts]);
  for (const sk of [...motion.keys, ...middles]) {
    for (const p of allPoints(sk)) points.push(p);
    points.push(local(sk.joints.c1, sk.angles.head, [-2, 19]));
  }
  const props = record.props ?? [];
  for (const p of props) if (!isHeld(p)) points.push(...propExtent(p));
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const tight: Box = [
    Math.min(...xs) - PAD,
    Math.min(...(record.floats || record.above ? [] : [floorLevel(props), -2.4]), ...ys) - PAD,
    Math.max(...xs) + PAD,
    Math.max(...ys) + PAD,
  ];
  const [w0, h0] = [tight[2] - tight[0], tight[3] - tight[1]];
  const ratio = aspect === 'natural' ? Math.min(NATURAL[1], Math.max(NATURAL[0], w0 / h0)) : aspect;
  const w = Math.max(w0, h0 * ratio, MIN_WIDTH);
  const h = w / ratio;
  const center = (tight[0] + tight[2]) / 2;
  const bottom = tight[1] - (h - h0) * BELOW;
  return [center - w / 2, bottom, center + w / 2, bottom + h];
}

/** The figure in layers, back to front. */
function figureMarks(record: FigureRecord, sk: Skeleton, person: Person, extras: boolean): Mark[] {
  const frontal = sk.view !== 'side';
  const order = record.order ?? LAYERS[frontal ? 'front' : 'side'];
  const limb = (kind: 'arm' | 'leg', S: 'R' | 'L') => {
    const root = order.indexOf(`${kind}${S}`) > order.indexOf('trunk');
    return limbShapes(sk, kind, S, person, {
      far: !frontal && S === 'L',
      root,
      barefoot: record.barefoot === true,
    });
  };
  const shapes = {
    legR: limb('leg', 'R'),
    legL: limb('leg', 'L'),
    armR: limb('arm', 'R'),
    armL: limb('arm', 'L'),
  };
  const layer = (name: Layer): Mark[] => {
    switch (name) {
      case 'trunk': {
        const trunk = drawTrunk(sk, person);
        return [...trunk.under, ...Object.values(shapes).flatMap(rootContours), ...trunk.over];
      }
      case 'targets':
        return extras ? (record.targets ?? []).flatMap((t) => drawTarget(t, sk, person.build)) : [];
      case 'held':
        return (record.props ?? []).filter(isHeld).flatMap((p) => drawHeld(p, sk));
      default:
        return drawChain(shapes[name], person);
    }
  };
  return order.flatMap(layer);
}

const shows = (record: FigureRecord, side: 'left' | 'right' | undefined): boolean =>
  record.works === 'both' || side === undefined || (side === 'right') === (record.works === 'R');

interface Scene {
  record: FigureRecord;
  options: DrawOptions;
  box: Box;
  person: Person;
}

const sceneOf = (record: FigureRecord, options: DrawOptions): Scene => ({
  record,
  options,
  box: boxOf(record, options.aspect),
  person: personOf(options.person),
});

function draw(
  { record, options, box, person }: Scene,
  sk: Skeleton,
  ghost: Skeleton | null,
  arrowsOf: number,
): Drawing {
  const props = record.props ?? [];
  const floorTop = record.above ? box[3] : floorLevel(props);
  const floor = filled(rect(box[0], box[1], box[2] - box[0], floorTop - box[1]), 'floor');
  const fixed = props.filter((p) => !isHeld(p));
  const extras = options.plain !== true;
  const arrows = extras ? (record.arrows ?? []).filter((a) => a.on === arrowsOf) : [];
  return {
    box,
    under: record.floats ? [] : [floor],
    ghost: ghost === null ? [] : drawGhost(ghost, person),
    marks: merged([
      ...fixed.flatMap((p) => drawProp(p, box)),
      ...figureMarks(record, sk, person, extras),
      ...fixed.flatMap((p) => drawOver(p, box)),
      ...arrows.flatMap((a) => drawArrow(a.pts)),
    ]),
    mirrored: !shows(record, options.side),
    badge: options.badge ?? null,
  };
}

/** Key poses that stand for start and end. */
export const startAndEnd = (record: FigureRecord): readonly [number, number] =>
  record.frames ?? [0, record.loop === 'cycle' ? 0 : record.poses.length - 1];

/** Still of key pose `i` (0 based) with its arrows. Throws RangeError when there is no such pose. */
export function frame(record: FigureRecord, i: number, options: DrawOptions = {}): Drawing {
  if (record.poses[i] === undefined) throw new RangeError(`${record.slug} has no key pose ${i}`);
  const scene = sceneOf(record, options);
  const { keys } = motionOf(record, scene.person.build);
  const [start] = startAndEnd(record);
  const [now, first] = [keys[i], keys[start]];
  if (now === undefined || first === undefined) throw new RangeError(`${record.slug} has no key pose ${i}`);
  return draw(scene, now, options.ghost && i !== start && record.loop !== 'cycle' ? first : null, i);
}

/** Drawing at any loop time `t`, of which the fraction counts; solves the key poses once. */
export function animator(
  record: FigureRecord,
  options: DrawOptions = {},
  timing: Timing = {},
): (t: number) => Drawing {
  const scene = sceneOf(record, options);
  const motion = motionOf(record, scene.person.build);
  return (t) => draw(scene, motion.at(positionAt(record, t, timing)), null, -1);
}

/** One moment of the loop, without arrows. */
export const moment = (
  record: FigureRecord,
  t: number,
  options: DrawOptions = {},
  timing: Timing = {},
): Drawing => animator(record, options, timing)(t);
