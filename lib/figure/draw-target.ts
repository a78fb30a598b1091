import { smooth } from './curve.ts';
import { edged, LINE, type Mark, stroked } from './mark.ts';
import { profiles, torsoWidth, widthAt } from './outline.ts';
import type { Muscle, Side, Target } from './record.ts';
import { lateral, type Skeleton } from './skeleton.ts';
import { onBone, spineAt } from './spine.ts';
import { add, cw, lerp, mul, type V } from './vector.ts';

/**
 * Where a muscle lies: part, from s0 to s1 along it, from u0 to u1 across, with -1 the back edge and 1 the front edge.
 * Beyond 0.9 the belly follows the contour.
 */
type Belly = readonly [
  part: 'torso' | 'thigh' | 'shank' | 'upper',
  s0: number,
  s1: number,
  u0: number,
  u1: number,
];
const BELLIES: Record<Exclude<Muscle, 'nerve'>, Belly> = {
  glute: ['torso', -0.13, 0.17, -0.96, -0.16],
  hamstring: ['thigh', 0.12, 0.96, -0.94, 0.05],
  quad: ['thigh', 0.1, 0.92, -0.1, 0.94],
  hipflexor: ['thigh', -0.12, 0.3, 0.15, 0.95],
  calf: ['shank', 0.04, 0.62, -0.94, 0.15],
  shin: ['shank', 0.08, 0.72, -0.35, 0.94],
  lumbar: ['torso', 0.17, 0.54, -0.95, -0.12],
  abs: ['torso', 0.12, 0.64, 0.2, 0.95],
  upperback: ['torso', 0.56, 0.92, -0.95, -0.45],
  chest: ['torso', 0.62, 0.92, 0.35, 0.95],
  shoulder: ['upper', -0.05, 0.45, -0.9, 0.9],
  spineR: ['torso', 0.16, 0.56, 0.1, 0.56],
  spineL: ['torso', 0.16, 0.56, -0.56, -0.1],
  tummy: ['torso', 0.1, 0.5, -0.3, 0.3],
  obliqueR: ['torso', 0.18, 0.55, -0.94, -0.35],
  obliqueL: ['torso', 0.18, 0.55, 0.35, 0.94],
  hipSide: ['thigh', -0.15, 0.3, 0.1, 0.94],
};
const EDGE = 0.9;
/** Keeps halo and target inside the contour, cm. */
const INSET = 1.4;
/** Width of a muscle at rest, as a share of its width at work. */
const SLACK = 0.5;
const STEPS = 9;
const FIBERS = [0.33, 0.67] as const;

function nerve(sk: Skeleton, S: Side): Mark[] {
  const c = spineAt(sk, 0.22);
  const path = [
    add(c.point, mul(cw(c.tangent), -6)),
    onBone(sk, `thigh${S}`, 0.02, -6),
    onBone(sk, `thigh${S}`, 0.5, -3.5),
    onBone(sk, `thigh${S}`, 0.92, -2.6),
    onBone(sk, `shank${S}`, 0.12, -2.6),
    onBone(sk, `shank${S}`, 0.6, -2),
    onBone(sk, `shank${S}`, 0.98, -1),
  ];
  const d = smooth(path, false);
  return [
    stroked(d, 'target-halo', 4.6),
    stroked(d, 'target', 3),
    { ...stroked(d, 'target-ink', LINE), dash: '2.4 2.4' },
  ];
}

/** A muscle belly along the contour with pointed ends, a halo and two fibers: recognizable without its color. */
export function drawTarget(target: Target, sk: Skeleton, build: number): Mark[] {
  const S: Side = target.endsWith(':L') ? 'L' : 'R';
  const muscle = target.replace(':L', '') as Muscle;
  if (muscle === 'nerve') return nerve(sk, S);
  const [part, s0, s1, u0, u1] = BELLIES[muscle];
  const profile = profiles(sk)[part];
  const fullness = lerp(SLACK, 1, sk.tension);
  const place = (s: number, u: number): V => {
    const edge = u > 0 ? 'front' : 'back';
    const w = part === 'torso' ? torsoWidth(sk, s, edge, build) : build * widthAt(profile, s, edge);
    const off = Math.sign(u) * (Math.abs(u) > EDGE ? w - INSET : Math.abs(u) * w);
    if (part !== 'torso') return onBone(sk, `${part}${S}`, s, lateral(sk.view, S) * off);
    const c = spineAt(sk, s);
    return add(c.point, mul(cw(c.tangent), off));
  };
  const [a, b]: [V[], V[]] = [[], []];
  const fibers = FIBERS.map((share): { share: number; points: V[] } => ({ share, points: [] }));
  for (let i = 0; i <= STEPS; i++) {
    const f = i / STEPS;
    const s = lerp(s0, s1, f);
    const w = (u1 - u0) * fullness * Math.sin(Math.PI * (0.04 + 0.92 * f)) ** 0.55;
    const from = Math.abs(u0) > EDGE ? u0 : Math.abs(u1) > EDGE ? u1 - w : (u0 + u1 - w) / 2;
    a.push(place(s, from));
    b.push(place(s, from + w));
    if (i > 0 && i < STEPS) for (const f of fibers) f.points.push(place(s, from + w * f.share));
  }
  const belly = smooth([...a, ...b.reverse()]);
  return [
    stroked(belly, 'target-halo', LINE * 2.5),
    edged(belly, 'target', 'target-ink'),
    ...fibers.map((f) => stroked(smooth(f.points, false), 'target-fiber', LINE * 0.65)),
  ];
}
