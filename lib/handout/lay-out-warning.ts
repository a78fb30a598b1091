import type { Placed } from './lay-out-item.ts';
import type { Measure, Piece } from './piece.ts';
import type { Sheet } from './sheet.ts';
import { block } from './wrap.ts';

const PAD = 9;
const BORDER = 2.4;
const OCTAGON = 28;
const COLUMN_GAP = 16;
/** The emergency needs more room than the same-day signs. */
const SHARE = 0.53;

/** The box with the warning signs, its top edge at 0: what is an emergency, and beside it what has to be seen today. */
export function layOutWarning(
  warning: Sheet['warning'],
  { x, width }: { x: number; width: number },
  size: number,
  measure: Measure,
): Placed {
  const left = x + PAD + OCTAGON + 11;
  const inner = x + width - PAD - left;
  const wide = (inner - COLUMN_GAP) * SHARE;
  const emergency = listAt(
    { title: warning.title, list: warning.emergency },
    { x: left, y: PAD, width: wide },
    size,
    measure,
  );
  const today = listAt(
    { title: warning.todayTitle, list: warning.today },
    { x: left + wide + COLUMN_GAP, y: PAD, width: inner - COLUMN_GAP - wide },
    size,
    measure,
  );
  const below = PAD + Math.max(emergency.height, today.height) + 2;
  const nearest = block(
    warning.nearest,
    { x: left, y: below, width: inner },
    { size, weight: 'regular' },
    measure,
  );
  const height = below + nearest.height + PAD;
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
      ...emergency.pieces,
      ...today.pieces,
      ...nearest.pieces,
    ],
    height,
  };
}

type Place = { x: number; y: number; width: number };

function listAt(
  { title, list }: { title: string; list: readonly string[] },
  place: Place,
  size: number,
  measure: Measure,
): Placed {
  const head = block(title, place, { size: size * 1.1, weight: 'bold' }, measure);
  const pieces: Piece[] = [...head.pieces];
  let height = head.height + 1;
  const indent = size * 0.8;
  for (const words of list) {
    const y = place.y + height;
    const text = block(
      words,
      { x: place.x + indent, y, width: place.width - indent },
      { size, weight: 'regular' },
      measure,
    );
    pieces.push(
      { kind: 'text', x: place.x, y: y + size * 0.95, size, weight: 'bold', text: '•' },
      ...text.pieces,
    );
    height += text.height;
  }
  return { pieces, height };
}
