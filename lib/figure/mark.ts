import type { Paint } from './paint.ts';

/** One path of a drawing. */
export interface Mark {
  d: string;
  fill?: Paint;
  stroke?: Paint;
  /** Stroke width, cm. */
  width?: number;
  /** The stroke lies beneath the fill, so that only its outer half shows. */
  under?: true;
  dash?: string;
  opacity?: number;
}

/** Width of contours, cm outside the part. */
export const LINE = 0.9;

export const filled = (d: string, fill: Paint): Mark => ({ d, fill });
export const stroked = (d: string, stroke: Paint, width: number): Mark => ({ d, stroke, width });
export const edged = (d: string, fill: Paint, stroke: Paint, width = LINE): Mark => ({
  d,
  fill,
  stroke,
  width,
});

const plainStroke = (m: Mark): boolean =>
  m.fill === undefined && m.opacity === undefined && m.dash === undefined;

/** Neighboring strokes of one color and width become one path: fewer elements, same picture. */
export function merged(marks: readonly Mark[]): Mark[] {
  const out: Mark[] = [];
  for (const mark of marks) {
    const last = out.at(-1);
    if (
      last &&
      plainStroke(last) &&
      plainStroke(mark) &&
      last.stroke === mark.stroke &&
      last.width === mark.width
    )
      out[out.length - 1] = { ...last, d: last.d + mark.d };
    else out.push(mark);
  }
  return out;
}
