import {
  FRONT_PROFILE,
  HAND,
  HEAD,
  LENGTH,
  type Profile,
  type ProfileName,
  SHOE,
  SIDE_PROFILE,
} from './body.ts';
import type { Side } from './record.ts';
import { lateral, SIDES, type Skeleton } from './skeleton.ts';
import { spineAt } from './spine.ts';
import { add, at, ccw, cw, down, len, lerp, local, mul, sub, unit, type V } from './vector.ts';

type Outline = readonly V[];
type LimbOutline = 'thigh' | 'shank' | 'shorts' | 'foot' | 'sole' | 'upper' | 'fore' | 'sleeve' | 'hand';
export type PartName = 'torso' | 'head' | `${LimbOutline}${Side}`;

const TUBES = {
  thigh: { from: 'hip', to: 'knee', cap: true },
  shank: { from: 'knee', to: 'ankle', cap: true },
  shorts: { from: 'hip', to: 'knee', cap: false },
  upper: { from: 'sh', to: 'elbow', cap: true },
  fore: { from: 'elbow', to: 'wrist', cap: true },
  sleeve: { from: 'sh', to: 'elbow', cap: false },
} as const;

export const profiles = (sk: Skeleton): Record<ProfileName, Profile> =>
  sk.view === 'side' ? SIDE_PROFILE : FRONT_PROFILE;

/** Half-width of a profile at `s`, cm. */
export function widthAt(profile: Profile, s: number, edge: 'front' | 'back'): number {
  const i = edge === 'front' ? 1 : 2;
  let before = at(profile, 0);
  for (const row of profile) {
    if (s <= row[0]) {
      const span = row[0] - before[0];
      return span === 0 ? row[i] : lerp(before[i], row[i], (s - before[0]) / span);
    }
    before = row;
  }
  return before[i];
}

/** How far a full breath lifts the tummy, cm, where it is highest, and how far up and down it reaches. */
const BREATH_FRONTAL = { lift: 1, at: 0.62, reach: 0.25 } as const;
const BREATH = { lift: 4.4, in: 0.36, out: 0.24, reach: 0.17, back: 1.2 } as const;

/** A pelvis turned further than this lies on the tummy: the breath shows in the back. */
const PRONE = -60;

/** Half-width of the torso at `s`, cm, with the breath in the tummy. */
export function torsoWidth(sk: Skeleton, s: number, edge: 'front' | 'back', build: number): number {
  const w = build * widthAt(profiles(sk).torso, s, edge);
  if (sk.breath === 0) return w;
  if (sk.view !== 'side') {
    const away = (s - BREATH_FRONTAL.at) / BREATH_FRONTAL.reach;
    return w + sk.breath * BREATH_FRONTAL.lift * Math.exp(-away * away);
  }
  if (sk.angles.pelvis < PRONE) return edge === 'back' ? w + sk.breath * BREATH.back : w;
  if (edge === 'back') return w;
  const from = (s - (sk.breath > 0 ? BREATH.in : BREATH.out)) / BREATH.reach;
  return w + sk.breath * BREATH.lift * Math.exp(-from * from);
}

/** The neckline lies lower in front. */
const collar = (s: number): number => (s > 0.85 ? 0.85 + (s - 0.85) * 0.6 : s);

/** Torso between `from` and `to` (shares of the spine): front edge upwards, then back edge downwards. */
export function torsoOutline(sk: Skeleton, build: number, from?: number, to?: number): V[] {
  const profile = profiles(sk).torso;
  const rows = profile.map((q) => q[0]).filter((s) => s > (from ?? -9) && s < (to ?? 9));
  const stations = [...(from === undefined ? [] : [from]), ...rows, ...(to === undefined ? [] : [to])];
  const edge = (s: number, w: number): V => {
    const c = spineAt(sk, s);
    return add(c.point, mul(cw(c.tangent), w));
  };
  const front = stations.map((s) =>
    edge(sk.view === 'side' ? collar(s) : s, torsoWidth(sk, s, 'front', build)),
  );
  const back = stations.map((s) => edge(s, -torsoWidth(sk, s, 'back', build))).reverse();
  return [...front, ...back];
}

/** Tapered limb. Order of points: front side, end cap (3, optional), back side, start cap (always the last 3). */
export function tube(p0: V, p1: V, profile: Profile, build = 1, endCap = true, flip = 1): V[] {
  const axis = unit(sub(p1, p0));
  const normal = mul(ccw(axis), flip);
  const length = len(sub(p1, p0));
  const point = (s: number, w: number): V => add(add(p0, mul(axis, s * length)), mul(normal, w * build));
  const cap = ([s, f, b]: Profile[number], direction: number): V[] =>
    [40, 90, 140].map((deg) => {
      const [sin, minusCos] = down(deg);
      const c = -minusCos;
      return add(point(s, (c > 0 ? f : b) * c), mul(axis, direction * ((f + b) / 2) * build * sin));
    });
  return [
    ...profile.map((q) => point(q[0], q[1])),
    ...(endCap ? cap(at(profile, -1), 1) : []),
    ...profile.map((q) => point(q[0], -q[2])).reverse(),
    ...cap(at(profile, 0), -1).reverse(),
  ];
}

export function headOutline(sk: Skeleton): V[] {
  return HEAD[sk.face === 'side' ? 'side' : 'front'].map((q) => local(sk.joints.c1, sk.angles.head, q));
}

function footOutline({ view, joints, angles, shoes }: Skeleton, S: Side): V[] {
  const o = joints[`ankle${S}`];
  const deg = angles[`foot${S}`];
  const k = lateral(view, S);
  if (shoes[S] === 'front') return SHOE.front.map(([x, y]) => local(o, deg, [k * x, y]));
  if (shoes[S] === 'top') return SHOE.top.map((q) => local(o, deg, q));
  const turned = ([x, y]: V): V => [x, shoes[S] === 'flipped' ? -y : y];
  const ball = local(o, deg, turned(SHOE.ball));
  const hind = (q: V) => local(o, deg, turned(q));
  const toe = (q: V) => local(ball, angles[`toe${S}`], turned(sub(q, SHOE.ball)));
  return [...SHOE.heel.map(hind), ...SHOE.toe.map(toe), ...SHOE.instep.map(hind)];
}

function soleOutline({ joints, angles }: Skeleton, S: Side): V[] {
  const o = joints[`ankle${S}`];
  const deg = angles[`foot${S}`];
  const y = -LENGTH.ankle;
  const ball = local(o, deg, SHOE.ball);
  const hind = (q: V) => local(o, deg, q);
  const toe = (q: V) => local(ball, angles[`toe${S}`], sub(q, SHOE.ball));
  return [
    hind([-5.9, -5.3]),
    hind([-5.2, y]),
    hind([12.4, y]),
    toe([17.8, y]),
    toe([19.8, -5.4]),
    hind([12.4, -5.4]),
  ];
}

function handOutline({ joints, angles, hands }: Skeleton, S: Side): V[] {
  const axis = down(angles[`hand${S}`]);
  const normal = ccw(axis);
  return hands[S].map(([a, b]) => add(joints[`wrist${S}`], add(mul(axis, a), mul(normal, b))));
}

/** Outline of one part of the body. Limbs must have been placed; in frontal views there is no sole. */
export function outline(sk: Skeleton, part: PartName, build = 1): Outline {
  if (part === 'torso') return torsoOutline(sk, build);
  if (part === 'head') return headOutline(sk);
  const S = part.slice(-1) as Side;
  const name = part.slice(0, -1) as LimbOutline;
  if (name === 'foot') return footOutline(sk, S);
  if (name === 'sole') return soleOutline(sk, S);
  if (name === 'hand') return handOutline(sk, S);
  const { from, to, cap } = TUBES[name];
  const [a, b] = [sk.joints[`${from}${S}`], sk.joints[`${to}${S}`]];
  return tube(a, b, profiles(sk)[name], build, cap, lateral(sk.view, S));
}

const LIMB_PARTS: readonly LimbOutline[] = [
  'thigh',
  'shank',
  'shorts',
  'foot',
  'upper',
  'fore',
  'sleeve',
  'hand',
];
/** Every part that takes up room; the sole is part of the foot. */
export const PARTS: readonly PartName[] = [
  'torso',
  'head',
  ...SIDES.flatMap((S) => LIMB_PARTS.map((name): PartName => `${name}${S}`)),
];

/** All points of the figure, for its box. */
export const allPoints = (sk: Skeleton, build = 1): V[] => PARTS.flatMap((part) => outline(sk, part, build));

/** Hand shape between two shapes, each with the sign of its palm side. */
export function handShape(
  a: keyof typeof HAND,
  b: keyof typeof HAND,
  t: number,
  signs: readonly [number, number],
): V[] {
  return HAND[a].map((p, i): V => {
    const q = at(HAND[b], i);
    return [lerp(p[0], q[0], t), lerp(p[1] * signs[0], q[1] * signs[1], t)];
  });
}
