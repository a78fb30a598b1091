import type { Placed } from './lay-out-item.ts';
import type { Measure, Piece } from './piece.ts';
import type { Sheet } from './sheet.ts';
import { block } from './wrap.ts';

const PAD = 9;
const BORDER = 2.4;
const OCTAGON = 28;
const COLUMN_GAP = 14;

/** The box with the warning signs, its top edge at 0. */
export function layOutWarning(
  warning: Sheet['warning'],
  { x, width }: { x: number; width: number },
  size: number,
  measure: Measure,
): Placed {
  const left = x + PAD + OCTAGON + 12;
  const inner = x + width - PAD - left;
  const bold = { size: size * 1.15, weight: 'bold' } as const;
  const title = block(warning.title, { x: left, y: PAD, width: inner }, bold, measure);
  const pieces: Piece[] = [...title.pieces];
  let y = PAD + title.height + 2;
  const column = (inner - COLUMN_GAP) / 2;
  for (let index = 0; index < warning.emergency.length; index += 2) {
    const pair = warning.emergency
      .slice(index, index + 2)
      .map((words, side) =>
        bullet(words, { x: left + side * (column + COLUMN_GAP), y, width: column }, size, measure),
      );
    pieces.push(...pair.flatMap((one) => one.pieces));
    y += Math.max(...pair.map((one) => one.height)) + 1;
  }
  y += 3;
  const today = block(warning.todayTitle, { x: left, y, width: inner }, { size, weight: 'bold' }, measure);
  pieces.push(...today.pieces);
  y += today.height + 1;
  for (const words of warning.today) {
    const line = bullet(words, { x: left, y, width: inner }, size, measure);
    pieces.push(...line.pieces);
    y += line.height;
  }
  const height = y + PAD;
  return {
    pieces: [
      {
        kind: 'rect',
        x: x + BORDER / 2,
        y: BORDER / 2,
        w: width - BORDER,
        h: height - BORDER,
        width: BORDER,
      },
      { kind: 'octagon', x: x + PAD, y: PAD, size: OCTAGON },
      ...pieces,
    ],
    height,
  };
}

function bullet(
  words: string,
  { x, y, width }: { x: number; y: number; width: number },
  size: number,
  measure: Measure,
): Placed {
  const indent = size * 0.8;
  const text = block(
    words,
    { x: x + indent, y, width: width - indent },
    { size, weight: 'regular' },
    measure,
  );
  return {
    pieces: [{ kind: 'text', x, y: y + size * 0.95, size, weight: 'bold', text: '•' }, ...text.pieces],
    height: text.height,
  };
}
