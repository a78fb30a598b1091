/** Points [days ago, value] joined by straight lines; before the first and after the last the value stays. */
export type Curve = readonly (readonly [ago: number, value: number])[];

export function curveAt(curve: Curve, ago: number): number {
  const after = curve.findIndex(([at]) => at <= ago);
  const next = after < 0 ? curve.at(-1) : curve[after];
  const before = after > 0 ? curve[after - 1] : next;
  if (!next || !before) throw new RangeError('A curve needs at least one point.');
  if (next === before || next[0] === before[0] || after < 0) return next[1];
  const share = (before[0] - ago) / (before[0] - next[0]);
  return before[1] + share * (next[1] - before[1]);
}
