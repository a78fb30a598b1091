import type { BoneName, Side } from './record.ts';
import type { Skeleton } from './skeleton.ts';
import { add, at, ccw, mid, mul, sub, unit, type V } from './vector.ts';

type Bone = 'thigh' | 'shank' | 'upper' | 'fore';
const ENDS = {
  thigh: ['hip', 'knee'],
  shank: ['knee', 'ankle'],
  upper: ['sh', 'elbow'],
  fore: ['elbow', 'wrist'],
} as const satisfies Record<Bone, readonly [string, string]>;

/** Point on a bone: `t` along it, `off` cm to its front. */
export function onBone({ joints }: Skeleton, name: BoneName, t: number, off: number): V {
  const [from, to] = ENDS[name.slice(0, -1) as Bone];
  const S = name.slice(-1) as Side;
  const a = joints[`${from}${S}`];
  const b = joints[`${to}${S}`];
  return add(mid(a, b, t), mul(ccw(unit(sub(b, a))), off));
}

/**
 * Point and tangent on the smooth spine, a Hermite curve through hip, l5, t12, t6 and c7.
 * `s` is 0 at the hip and 1 at the neck base; beyond, the curve goes on straight.
 */
export function spineAt({ joints: J }: Skeleton, s: number): { point: V; tangent: V } {
  const P = [J.hip, J.l5, J.t12, J.t6, J.c7];
  const n = P.length - 1;
  const tangentAt = (i: number): V => {
    if (i === 0) return sub(at(P, 1), at(P, 0));
    if (i === n) return sub(at(P, n), at(P, n - 1));
    return mul(sub(at(P, i + 1), at(P, i - 1)), 0.5);
  };
  if (s <= 0 || s >= 1) {
    const i = s <= 0 ? 0 : n;
    const t = tangentAt(i);
    return { point: add(at(P, i), mul(t, (s - i / n) * n)), tangent: unit(t) };
  }
  const i = Math.min(n - 1, Math.floor(s * n));
  const u = s * n - i;
  const [a, b, ta, tb] = [at(P, i), at(P, i + 1), tangentAt(i), tangentAt(i + 1)];
  const u2 = u * u;
  const u3 = u2 * u;
  const point = (c: 0 | 1) =>
    (2 * u3 - 3 * u2 + 1) * a[c] + (u3 - 2 * u2 + u) * ta[c] + (3 * u2 - 2 * u3) * b[c] + (u3 - u2) * tb[c];
  const slope = (c: 0 | 1) =>
    (6 * u2 - 6 * u) * (a[c] - b[c]) + (3 * u2 - 4 * u + 1) * ta[c] + (3 * u2 - 2 * u) * tb[c];
  return { point: [point(0), point(1)], tangent: unit([slope(0), slope(1)]) };
}
