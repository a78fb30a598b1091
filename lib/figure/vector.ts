/** A point or direction in centimeters, x to the right, y UP. */
export type V = readonly [x: number, y: number];

const RAD = Math.PI / 180;

export const add = (a: V, b: V): V => [a[0] + b[0], a[1] + b[1]];
export const sub = (a: V, b: V): V => [a[0] - b[0], a[1] - b[1]];
export const mul = (a: V, k: number): V => [a[0] * k, a[1] * k];
export const len = (a: V): number => Math.hypot(a[0], a[1]);
export const unit = (a: V): V => mul(a, 1 / (len(a) || 1));
export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;
export const mid = (a: V, b: V, t: number): V => [lerp(a[0], b[0], t), lerp(a[1], b[1], t)];
/** Quarter turns, counter-clockwise and clockwise. */
export const ccw = (a: V): V => [-a[1], a[0]];
export const cw = (a: V): V => [a[1], -a[0]];

/** Direction of a limb in world degrees: 0 hangs down, 90 points right, 180 up. */
export const down = (deg: number): V => [Math.sin(deg * RAD), -Math.cos(deg * RAD)];
/** Direction of the trunk: 0 upright, positive leans back (counter-clockwise). */
export const up = (deg: number): V => [-Math.sin(deg * RAD), Math.cos(deg * RAD)];
/** Inverse of {@link down}. */
export const limbAngle = (v: V): number => Math.atan2(v[0], -v[1]) / RAD;
export const degrees = (radians: number): number => radians / RAD;
/** The same angle between -180 and 180. */
export const norm180 = (deg: number): number => ((((deg + 180) % 360) + 360) % 360) - 180;

/** World point of [forward, up] in a frame at `origin` turned by `deg`. */
export function local(origin: V, deg: number, [forward, upward]: V): V {
  const c = Math.cos(deg * RAD);
  const s = Math.sin(deg * RAD);
  return [origin[0] + c * forward - s * upward, origin[1] + s * forward + c * upward];
}

/** Root of a monotonic function between `lo` and `hi`. */
export function bisect(f: (x: number) => number, lo: number, hi: number): number {
  const rising = f(lo) < f(hi);
  let a = lo;
  let b = hi;
  for (let i = 0; i < 28; i++) {
    const m = (a + b) / 2;
    if (f(m) < 0 === rising) a = m;
    else b = m;
  }
  return (a + b) / 2;
}

/** Item `i` of a list that is not empty; the index wraps round. */
export function at<T>(items: readonly T[], i: number): T {
  const n = items.length;
  const item = items[((i % n) + n) % n];
  if (item === undefined) throw new RangeError('empty list');
  return item;
}

export const lowest = (points: readonly V[]): number => Math.min(...points.map((p) => p[1]));
