export type Weight = 'regular' | 'bold';

/** Something with its place on a page, in points from the upper left corner. Everything is black on white. */
export type Piece =
  /** `y` is the baseline. */
  | { kind: 'text'; x: number; y: number; size: number; weight: Weight; text: string }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; width: number }
  | { kind: 'rect'; x: number; y: number; w: number; h: number; width: number }
  | { kind: 'circle'; x: number; y: number; r: number; width: number }
  | { kind: 'octagon'; x: number; y: number; size: number }
  | { kind: 'mark'; x: number; y: number; size: number }
  | { kind: 'qr'; x: number; y: number; size: number }
  /** Start (0) or end (1) of an item of the sheet. */
  | { kind: 'figure'; x: number; y: number; w: number; h: number; item: number; frame: 0 | 1 };

export type LaidOut = {
  width: number;
  height: number;
  /** Size of the steps, points. */
  textSize: number;
  pages: Piece[][];
};

/** Width of a text in points. */
export type Measure = (text: string, size: number, weight: Weight) => number;
