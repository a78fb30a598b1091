/** A point of a drawing; null is a day without a value. */
export type PlotPoint = { x: number; y: number } | null;

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * SVG path through the points. A null ends the stroke: a gap is never joined.
 * A point between two gaps becomes a stroke of length 0, which round line caps draw as a dot.
 */
export function gapPath(points: readonly PlotPoint[]): string {
  let path = '';
  let open = false;
  points.forEach((point, index) => {
    if (point === null) {
      open = false;
      return;
    }
    const at = `${round(point.x)} ${round(point.y)}`;
    path += `${open ? 'L' : 'M'}${at}`;
    const alone = !open && (points[index + 1] ?? null) === null;
    if (alone) path += `L${at}`;
    open = true;
  });
  return path;
}
