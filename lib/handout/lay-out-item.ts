import type { Measure, Piece } from './piece.ts';
import type { Sheet, SheetItem } from './sheet.ts';
import { block, lineHeight } from './wrap.ts';

type Place = { x: number; width: number };
/** Size of the steps in points, and how they are set. */
export type Style = { size: number; isRunIn: boolean; isLarge: boolean };
export type Placed = { pieces: Piece[]; height: number };

const FRAMES = {
  /** Side by side. */
  usual: { w: 86, h: 64.5, gap: 6, right: 1, down: 0 },
  /** One below the other, and larger. */
  large: { w: 140, h: 105, gap: 6, right: 0, down: 1 },
} as const;
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
  { size, isRunIn, isLarge }: Style,
  measure: Measure,
): Placed {
  const item = sheet.items[index];
  if (!item) throw new RangeError(`The sheet has no item ${index}`);
  const figures = item.hasFigure
    ? framesAt(x, index, FRAMES[isLarge ? 'large' : 'usual'])
    : { pieces: [], height: 0, width: 0 };
  const left = x + figures.width;
  const right = x + width - DOSE_WIDTH;
  const place = { x: left, width: right - GAP - left };
  const words = stepsAt(item, place, { size, isRunIn }, measure);
  const dose = doseAt(sheet, item, right, size, measure);
  return {
    pieces: [...figures.pieces, ...words.pieces, ...dose.pieces],
    height: Math.max(figures.height, words.height, dose.height),
  };
}

function framesAt(
  x: number,
  item: number,
  { w, h, gap, right, down }: (typeof FRAMES)[keyof typeof FRAMES],
): Placed & { width: number } {
  const frames = ([0, 1] as const).flatMap((frame): Piece[] => {
    const at = x + right * frame * (w + gap);
    const top = down * frame * (h + gap);
    return [
      { kind: 'figure', x: at, y: top, w, h, item, frame },
      { kind: 'circle', x: at + BADGE, y: top + BADGE, r: BADGE, width: 0.9 },
      {
        kind: 'text',
        x: at + BADGE - 2.6,
        y: top + BADGE + 3.3,
        size: 9.5,
        weight: 'bold',
        text: `${frame + 1}`,
      },
    ];
  });
  return { pieces: frames, height: h + down * (h + gap), width: w + right * (w + gap) + GAP };
}

function stepsAt(
  item: SheetItem,
  { x, width }: Place,
  { size, isRunIn }: Pick<Style, 'size' | 'isRunIn'>,
  measure: Measure,
): Placed {
  const name = block(item.name, { x, y: 0, width }, { size: size * 1.17, weight: 'bold' }, measure);
  const pieces = [...name.pieces];
  let y = name.height + size * 0.15;
  if (isRunIn) {
    const steps = runInSteps(item.steps, { x, y, width }, size, measure);
    pieces.push(...steps.pieces);
    y += steps.height;
  }
  for (const [index, step] of isRunIn ? [] : item.steps.entries()) {
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

/** All steps as one paragraph, each behind its number in bold. */
function runInSteps(
  steps: readonly string[],
  { x, y, width }: { x: number; y: number; width: number },
  size: number,
  measure: Measure,
): Placed {
  const space = measure(' ', size, 'regular');
  const pieces: Piece[] = [];
  let [at, line] = [0, 0];
  const put = (text: string, weight: 'regular' | 'bold') => {
    pieces.push({
      kind: 'text',
      x: x + at,
      y: y + line * lineHeight(size) + size * 0.95,
      size,
      weight,
      text,
    });
    at += measure(text, size, weight) + space;
  };
  for (const [index, step] of steps.entries()) {
    let words = '';
    let from = at;
    const flush = () => {
      if (words !== '') put(words, 'regular');
      words = '';
    };
    for (const [place, word] of step.split(/\s+/).filter(Boolean).entries()) {
      const number = place === 0 ? measure(`${index + 1}`, size, 'bold') + space : 0;
      const end = from + number + measure(words === '' ? word : `${words} ${word}`, size, 'regular');
      if (end > width && (at > 0 || words !== '')) {
        flush();
        line += 1;
        at = 0;
      }
      if (place === 0) {
        put(`${index + 1}`, 'bold');
      }
      if (words === '') from = at;
      words = words === '' ? word : `${words} ${word}`;
    }
    flush();
  }
  return { pieces, height: (line + 1) * lineHeight(size) };
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
