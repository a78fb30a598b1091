import { add, at, len, mul, sub, unit, type V } from './vector.ts';

/**
 * Path text. Numbers are written as tenths of a centimeter in relative commands, so that the text is short; positions are
 * rounded before differences are taken, so that rounding never adds up. Here, and only here, y flips to point down.
 */
const tenth = ([x, y]: V): readonly [number, number] => [Math.round(x * 10), Math.round(-y * 10)];

const digits = (tenths: number): string => {
  const sign = tenths < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(tenths) / 10);
  const rest = Math.abs(tenths) % 10;
  return `${sign}${whole === 0 && rest !== 0 ? '' : whole}${rest === 0 ? '' : `.${rest}`}`;
};

/** Numbers with the separators that the grammar of path data needs, and no others. */
function join(tenths: readonly number[]): string {
  let text = '';
  let dotted = false;
  for (const n of tenths) {
    const next = digits(n);
    const glued = text === '' || next.startsWith('-') || (next.startsWith('.') && dotted);
    text += glued ? next : ` ${next}`;
    dotted = next.includes('.');
  }
  return text;
}

const minus = (a: readonly [number, number], b: readonly [number, number]): [number, number] => [
  a[0] - b[0],
  a[1] - b[1],
];

/**
 * Smooth curve through points. The tangent at a point is the direction between its neighbors, the handles a third of the
 * chord: it never overshoots. `corners` are indices of points without tangent.
 */
export function smooth(points: readonly V[], closed = true, corners: readonly number[] = []): string {
  const n = points.length;
  const neighbor = (i: number): V => (closed ? at(points, i) : at(points, Math.min(n - 1, Math.max(0, i))));
  const tangents = points.map(
    (_, i): V => (corners.includes(i) ? [0, 0] : unit(sub(neighbor(i + 1), neighbor(i - 1)))),
  );
  let pen = tenth(at(points, 0));
  let d = `M${join(pen)}`;
  let command = '';
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const [p, q] = [at(points, i), at(points, i + 1)];
    const k = len(sub(q, p)) / 3;
    const end = tenth(q);
    const [t0, t1] = [at(tangents, i), at(tangents, i + 1)];
    const straight = t0[0] === 0 && t0[1] === 0 && t1[0] === 0 && t1[1] === 0;
    const handles = straight ? [] : [tenth(add(p, mul(t0, k))), tenth(sub(q, mul(t1, k)))];
    const numbers = join([...handles, end].flatMap((point) => minus(point, pen)));
    const letter = straight ? 'l' : 'c';
    d +=
      letter === command && !numbers.startsWith('-')
        ? ` ${numbers}`
        : letter === command
          ? numbers
          : letter + numbers;
    command = letter;
    pen = end;
  }
  return closed ? `${d}z` : d;
}

export function polygon(points: readonly V[], closed = true): string {
  return smooth(
    points,
    closed,
    points.map((_, i) => i),
  );
}

/** Points of an ellipse. */
export function ring(center: V, rx: number, ry: number, n = 8): V[] {
  return Array.from({ length: n }, (_, i): V => {
    const a = (i * 2 * Math.PI) / n;
    return [center[0] + rx * Math.cos(a), center[1] + ry * Math.sin(a)];
  });
}

/** A number rounded to a tenth, for attributes. */
export const short = (n: number): string => digits(Math.round(n * 10));

/** Rectangle with its lower left corner at (x, y). */
export function rect(x: number, y: number, w: number, h: number, radius = 0): string {
  const r = Math.min(radius, w / 2, h / 2);
  const [left, top] = tenth([x + r, y + h]);
  const start = `M${join([left, top])}`;
  if (r === 0) return `${start}h${short(w)}v${short(h)}h${short(-w)}z`;
  const arc = (dx: number, dy: number) => `a${short(r)} ${short(r)} 0 0 1 ${short(dx * r)} ${short(dy * r)}`;
  const [across, along] = [w - 2 * r, h - 2 * r];
  return `${start}h${short(across)}${arc(1, 1)}v${short(along)}${arc(-1, 1)}h${short(-across)}${arc(-1, -1)}v${short(-along)}${arc(1, -1)}z`;
}
