import { HAIR } from './body.ts';
import { polygon, ring, smooth } from './curve.ts';
import { edged, filled, LINE, type Mark, stroked } from './mark.ts';
import { headOutline, outline, type PartName, torsoOutline, tube } from './outline.ts';
import { needsLightLines, type Paint } from './paint.ts';
import type { Person } from './person.ts';
import type { Side } from './record.ts';
import type { Skeleton } from './skeleton.ts';
import { spineAt } from './spine.ts';
import { add, at, local, mid, mul, sub, unit, type V } from './vector.ts';

/** A part of a limb on its way to marks. */
interface Shape {
  pts: readonly V[];
  fill: Paint;
  /** Points at the root that stay without contour where the part lies over its parent. */
  cut?: number;
  /** Grows out of the trunk: open contour only. */
  root?: boolean;
  /** The contour is always closed. */
  solid?: boolean;
  corners?: readonly number[];
}

/** Points of the start cap, at the end of every tube. */
const START_CAP = 3;
/** How far inner lines keep from the contour, cm. */
const INSET = 0.75;

const closed = (s: Shape): string => smooth(s.pts, true, s.corners);
function open(s: Shape, cut: number, pts = s.pts): string {
  const kept = pts.slice(cut, pts.length - START_CAP - cut);
  return smooth(
    kept,
    false,
    s.corners?.map((c) => c - cut),
  );
}
const contour = (d: string): Mark => stroked(d, 'ink', LINE * 2);

/** Inner line of a part so dark that the contour does not show where it lies over another part. */
function lightLine(s: Shape, cut: number): Mark {
  const inset = s.pts.map((q, i): V => {
    const across = s.pts[s.pts.length - 1 - START_CAP - i];
    return across === undefined || across === q ? q : add(q, mul(unit(sub(across, q)), INSET));
  });
  return stroked(open(s, cut, inset), 'skin-line', LINE * 0.8);
}

/** One contour round a chain of overlapping parts: strokes first, fills on top, open contours where a part lies over its parent. */
export function drawChain(shapes: readonly Shape[], person: Person): Mark[] {
  const out = shapes.map((s) => contour(s.root ? open(s, s.cut ?? 0) : closed(s)));
  for (const s of shapes) {
    if (s.solid) {
      out.push({ ...edged(closed(s), s.fill, 'ink', LINE * 2), under: true });
      continue;
    }
    if (s.cut !== undefined) out.push(contour(open(s, s.cut)));
    out.push(filled(closed(s), s.fill));
    if (s.cut !== undefined && s.fill === 'skin' && needsLightLines(person.skin))
      out.push(lightLine(s, s.cut));
  }
  return out;
}

const HEM = [2, 3] as const;
const SHARP = [0, 1, 2, 3, 4, 5] as const;

/** Parts of a limb. `far` limbs are shaded; `root` limbs lie over the trunk and grow out of it. */
export function limbShapes(
  sk: Skeleton,
  kind: 'arm' | 'leg',
  S: Side,
  person: Person,
  { far, root, barefoot }: { far: boolean; root: boolean; barefoot: boolean },
): Shape[] {
  const part = (name: string) => outline(sk, `${name}${S}` as PartName, person.build);
  const paint = (p: 'skin' | 'shirt' | 'shorts' | 'shoe' | 'sole'): Paint => (far ? `${p}-far` : p);
  if (kind === 'arm') {
    const bare = paint(person.sleeves === 'long' ? 'shirt' : 'skin');
    return [
      { pts: part('upper'), fill: bare, cut: 1, root },
      { pts: part('sleeve'), fill: paint('shirt'), cut: 1, root, corners: HEM },
      { pts: part('fore'), fill: bare, cut: 1 },
      { pts: part('hand'), fill: paint('skin') },
    ];
  }
  const bare = paint(person.legs === 'leggings' ? 'shorts' : 'skin');
  const upper: Shape[] = [
    { pts: part('thigh'), fill: bare, cut: 1, root },
    { pts: part('shorts'), fill: paint('shorts'), cut: 1, root, corners: HEM },
  ];
  const lower: Shape[] = [
    { pts: part('shank'), fill: bare, cut: 1 },
    { pts: part('foot'), fill: paint(barefoot ? 'skin' : 'shoe'), solid: true },
  ];
  if (sk.view === 'side' && !barefoot) lower.push({ pts: part('sole'), fill: paint('sole'), corners: SHARP });
  return sk.behind[S] ? [...lower, ...upper] : [...upper, ...lower];
}

const NECK_SIDE = [
  [0, 6.2, 6.2],
  [0.4, 5.2, 5.5],
  [0.7, 4.8, 5.3],
  [1, 4.8, 5.6],
] as const;
const NECK_FRONT = [
  [-0.3, 6.4, 6.4],
  [0, 6, 6],
  [0.5, 5.2, 5.2],
  [1, 5.2, 5.2],
] as const;
/** Above the round top of the thigh, so that the shorts do not bulge into the shirt. */
const WAIST = { side: 0.225, front: 0.2 } as const;

export function neckOutline(sk: Skeleton): V[] {
  const { c7, c1 } = sk.joints;
  if (sk.view !== 'side') return tube(c7, c1, NECK_FRONT);
  return tube(add(c7, mul(sub(c7, c1), 0.45)), add(c1, local([0, 0], sk.angles.head, [-0.8, 1])), NECK_SIDE);
}

export function hairShapes(sk: Skeleton, person: Person): V[][] {
  if (person.hair === 'none') return [];
  const face = (q: V) => local(sk.joints.c1, sk.angles.head, q);
  const style = person.hair === 'bun' ? 'short' : person.hair;
  const knot = sk.face === 'side' ? ring([-8.6, 12.2], 4.2, 4.2) : ring([0, 17], 4.2, 4.2);
  const hair = HAIR[style][sk.face].map(face);
  return person.hair === 'bun' ? [knot.map(face), hair] : [hair];
}

function face(sk: Skeleton, person: Person): Mark[] {
  const place = (q: V) => local(sk.joints.c1, sk.angles.head, q);
  const eye = (q: V) => filled(smooth(ring(q, 0.75, 1.05, 6).map(place)), 'skin-line');
  if (sk.face === 'back') return [];
  if (sk.face === 'front') {
    const mouth: V[] = [
      [-1.7, -4.6],
      [0, -5.1],
      [1.7, -4.6],
    ];
    return [eye([-3.1, 1.4]), eye([3.1, 1.4]), stroked(smooth(mouth.map(place), false), 'skin-line', LINE)];
  }
  const ear = smooth(ring([-0.6, 0.8], 1.9, 2.8).map(place));
  const covered = person.hair === 'bob' || person.hair === 'scarf';
  return [...(covered ? [] : [edged(ear, 'skin-shade', 'skin-line')]), eye([7.5, 2.4])];
}

/** Keeps the hip round in any flexion. */
export const buttock = (sk: Skeleton, build: number): V[] =>
  ring([-1.6, 0.6], 10.6 * build, 10.6 * build, 10).map((q) => local(sk.joints.hip, sk.angles.pelvis, q));

/** Torso, neck and head. `under` are contours that go beneath everything, `over` the rest. */
export function drawTrunk(sk: Skeleton, person: Person): { under: Mark[]; over: Mark[] } {
  const side = sk.view === 'side';
  const build = person.build;
  const torso = torsoOutline(sk, build);
  const head = headOutline(sk);
  const neck = neckOutline(sk);
  const hair = hairShapes(sk, person);
  const low = torsoOutline(sk, build, undefined, WAIST[side ? 'side' : 'front']);
  const w = low.length / 2;
  const m = torso.length / 2;
  const [front, back] = [at(torso, m - 1), at(torso, m)];
  const line = (d: string) => stroked(d, 'ink', LINE);

  const over = [
    filled(smooth(neck), person.hair === 'scarf' ? 'hair-shade' : 'skin-shade'),
    filled(smooth(torso), 'shirt'),
  ];
  if (side) over.push(filled(smooth(buttock(sk, build)), 'shorts'));
  over.push(
    filled(smooth(low, true, [w - 1, w]), 'shorts'),
    line(polygon([at(low, w - 1), at(low, w)], false)),
  );
  const drop = sk.view === 'front' ? -2.6 : -0.4;
  const neckline = add(mid(front, back, 0.45), mul(spineAt(sk, 1).tangent, drop));
  over.push(line(smooth([front, neckline, back], false)), filled(smooth(head), 'skin'));
  over.push(...hair.map((h) => filled(smooth(h), 'hair')), ...face(sk, person));
  return { under: [torso, neck, head, ...hair].map((pts) => contour(smooth(pts))), over };
}

/** Closed contours of limb roots, to lie beneath the trunk. */
export const rootContours = (shapes: readonly Shape[]): Mark[] =>
  shapes.filter((s) => s.root).map((s) => contour(closed(s)));
