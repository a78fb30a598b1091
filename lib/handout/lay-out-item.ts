import type { Measure, Piece } from './piece.ts';
import type { Sheet, SheetItem } from './sheet.ts';
import { block, lineHeight } from './wrap.ts';

type Place = { x: number; width: number };
export type Placed = { pieces: Piece[]; height: number };

const FRAME = { w: 92, h: 69, gap: 6 } as const;
const DOSE_WIDTH = 98;
const GAP = 11;
const NUMBER_WIDTH = 1.35;
const BADGE = 7.5;
const DAY_SIZE = 8;
const BOX = { gap: 2, width: 0.9 } as const;

/** One exercise, its top edge at 0: start and end, steps, dose and boxes. */
export function layOutItem(
  sheet: Sheet,
  index: number,
  { x, width }: Place,
  size: number,
  measure: Measure,
): Placed {
  const item = sheet.items[index];
  if (!item) throw new RangeError(`The sheet has no item ${index}`);
  const figures = item.hasFigure ? framesAt(x, index) : { pieces: [], height: 0, width: 0 };
  const left = x + figures.width;
  const right = x + width - DOSE_WIDTH;
  const words = stepsAt(item, { x: left, width: right - GAP - left }, size, measure);
  const dose = doseAt(sheet, item, right, size, measure);
  return {
    pieces: [...figures.pieces, ...words.pieces, ...dose.pieces],
    height: Math.max(figures.height, words.height, dose.height),
  };
}

function framesAt(x: number, item: number): Placed & { width: number } {
  const frames = ([0, 1] as const).flatMap((frame): Piece[] => {
    const at = x + frame * (FRAME.w + FRAME.gap);
    return [
      { kind: 'figure', x: at, y: 0, w: FRAME.w, h: FRAME.h, item, frame },
      { kind: 'circle', x: at + BADGE, y: BADGE, r: BADGE, width: 0.9 },
      { kind: 'text', x: at + BADGE - 2.6, y: BADGE + 3.3, size: 9.5, weight: 'bold', text: `${frame + 1}` },
    ];
  });
  return { pieces: frames, height: FRAME.h, width: 2 * FRAME.w + FRAME.gap + GAP };
}

function stepsAt(item: SheetItem, { x, width }: Place, size: number, measure: Measure): Placed {
  const name = block(item.name, { x, y: 0, width }, { size: size * 1.17, weight: 'bold' }, measure);
  const pieces = [...name.pieces];
  let y = name.height + size * 0.15;
  for (const [index, step] of item.steps.entries()) {
    const indent = size * NUMBER_WIDTH;
    const words = block(
      step,
      { x: x + indent, y, width: width - indent },
      { size, weight: 'regular' },
      measure,
    );
    pieces.push({ kind: 'text', x, y: y + size * 0.95, size, weight: 'bold', text: `${index + 1}` });
    pieces.push(...words.pieces);
    y += words.height;
  }
  if (item.note !== null) {
    const note = block(item.note, { x, y: y + size * 0.2, width }, { size, weight: 'bold' }, measure);
    pieces.push(...note.pieces);
    y += note.height + size * 0.2;
  }
  return { pieces, height: y };
}

function doseAt(sheet: Sheet, item: SheetItem, x: number, size: number, measure: Measure): Placed {
  const main = block(
    item.dose.main,
    { x, y: 0, width: DOSE_WIDTH },
    { size: size * 1.17, weight: 'bold' },
    measure,
  );
  const pieces = [...main.pieces];
  let y = main.height + size * 0.15;
  for (const line of item.dose.more) {
    const words = block(line, { x, y, width: DOSE_WIDTH }, { size, weight: 'regular' }, measure);
    pieces.push(...words.pieces);
    y += words.height;
  }
  if (item.boxes === null) return { pieces, height: y };
  const side = (DOSE_WIDTH - 6 * BOX.gap) / 7;
  y += 3;
  for (const [day, name] of sheet.days.entries()) {
    const at = x + day * (side + BOX.gap);
    const nameWidth = measure(name, DAY_SIZE, 'regular');
    pieces.push({
      kind: 'text',
      x: at + (side - nameWidth) / 2,
      y: y + DAY_SIZE,
      size: DAY_SIZE,
      weight: 'regular',
      text: name,
    });
    for (let row = 0; row < item.boxes.rows; row += 1) {
      const top = y + lineHeight(DAY_SIZE) + 1 + row * (side + BOX.gap);
      if (item.boxes.isPlanned[day]) {
        pieces.push({ kind: 'rect', x: at, y: top, w: side, h: side, width: BOX.width });
      } else {
        const middle = top + side / 2;
        pieces.push({
          kind: 'line',
          x1: at + 3,
          y1: middle,
          x2: at + side - 3,
          y2: middle,
          width: BOX.width,
        });
      }
    }
  }
  return { pieces, height: y + lineHeight(DAY_SIZE) + 1 + item.boxes.rows * (side + BOX.gap) };
}
