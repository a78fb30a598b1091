import { layOutItem, type Placed, type Style } from './lay-out-item.ts';
import { layOutWarning } from './lay-out-warning.ts';
import type { LaidOut, Measure, Piece } from './piece.ts';
import { PAPER, type PaperSize, type Sheet } from './sheet.ts';
import { block, lineHeight } from './wrap.ts';

const MARGIN = 36.85;
const QR_SIZE = 85;
const FOOTER = 15;
const ROW_PAD = 6;
/** Most that a row is spread by where there is room left. */
const MOST_SPREAD = 12;

const listed = (size: number): Style => ({ size, isRunIn: false, isLarge: false });
const runIn = (size: number): Style => ({ size, isRunIn: true, isLarge: false });

/** Best first: of those that need the fewest sheets the first one is taken. Run in, long steps take fewer lines. */
const STYLES: Readonly<Record<'usual' | 'many' | 'large', readonly Style[]>> = {
  usual: [...[12, 11.5, 11, 10.5, 10].map(listed), ...[11.5, 11, 10.5, 10, 9.5].map(runIn)],
  /** More exercises than one sheet can hold. */
  many: [12, 11.5, 11, 10.5].map(listed),
  large: [{ ...listed(16), isLarge: true }],
};
const ONE_SHEET = 5;

export type Options = { paper: PaperSize; isLarge: boolean; measure: Measure };

/** Gives everything on a sheet its place. A row never splits; every page has the warning box. */
export function layOut(sheet: Sheet, options: Options): LaidOut {
  const kind = options.isLarge ? 'large' : sheet.items.length > ONE_SHEET ? 'many' : 'usual';
  const tries = STYLES[kind].map((style) => ({ size: style.size, pages: paged(sheet, options, style) }));
  const fewest = Math.min(...tries.map(({ pages }) => pages.length));
  const best = tries.find(({ pages }) => pages.length === fewest);
  if (!best) throw new RangeError('No size to try');
  const [width, height] = PAPER[options.paper];
  return { width, height, textSize: best.size, pages: best.pages };
}

type Frame = { x: number; width: number; top: number; bottom: number };

function paged(sheet: Sheet, { paper, isLarge, measure }: Options, style: Style): Piece[][] {
  const [paperWidth, paperHeight] = PAPER[paper];
  const scale = isLarge ? 1.25 : 1;
  const frame: Frame = {
    x: MARGIN,
    width: paperWidth - 2 * MARGIN,
    top: MARGIN,
    bottom: paperHeight - MARGIN,
  };
  const warning = layOutWarning(sheet.warning, frame, 10.5 * scale, measure);
  const first = firstHeader(sheet, frame, scale, measure);
  const later = laterHeader(sheet, frame, scale, measure);
  const rows = sheet.items.map((_, index) => layOutItem(sheet, index, frame, style, measure));
  const also = block(
    sheet.also,
    { x: frame.x, y: 0, width: frame.width },
    { size: style.size, weight: 'regular' },
    measure,
  );
  const room = (isFirst: boolean) =>
    frame.bottom - FOOTER - warning.height - 8 - frame.top - (isFirst ? first : later).height;
  const groups = grouped(rows, also, room);
  return groups.map((group, index) => {
    const header = index === 0 ? first : later;
    const spread = Math.max(
      0,
      Math.min(MOST_SPREAD, (room(index === 0) - heightOf(group)) / Math.max(1, group.length)),
    );
    return [
      ...header.pieces,
      ...rowsFrom(group, frame, frame.top + header.height, spread),
      ...moved(warning.pieces, frame.bottom - FOOTER - warning.height),
      ...footer(sheet, frame, { page: index + 1, pages: groups.length }, measure),
    ];
  });
}

/**
 * Rows by sheet, the last words below the last of them; where those don't fit any more, the last row goes with them:
 * nobody gets a sheet with one sentence on it.
 */
function grouped(rows: readonly Placed[], also: Placed, room: (isFirst: boolean) => number): Placed[][] {
  const groups: Placed[][] = [[]];
  const fits = (row: Placed) => heightOf([...(groups.at(-1) ?? []), row]) <= room(groups.length === 1);
  for (const row of rows) {
    if (!fits(row) && groups.at(-1)?.length !== 0) groups.push([]);
    groups.at(-1)?.push(row);
  }
  const last = groups.at(-1) ?? [];
  if (!fits(also) && last.length > 0) groups.push(last.length > 1 ? last.splice(-1) : []);
  groups.at(-1)?.push(also);
  return groups;
}

function heightOf(rows: readonly Placed[]): number {
  return rows.reduce((sum, { height }) => sum + height + 2 * ROW_PAD, 0);
}

function rowsFrom(rows: readonly Placed[], { x, width }: Frame, top: number, spread: number): Piece[] {
  let y = top;
  return rows.flatMap((row) => {
    const line: Piece = { kind: 'line', x1: x, y1: y, x2: x + width, y2: y, width: 0.9 };
    const pieces = moved(row.pieces, y + ROW_PAD + spread / 2);
    y += row.height + 2 * ROW_PAD + spread;
    return [line, ...pieces];
  });
}

function firstHeader(sheet: Sheet, { x, width, top }: Frame, scale: number, measure: Measure): Placed {
  const qr = sheet.qr;
  const words = qr ? width - QR_SIZE - 18 : width;
  const name = 12.5 * scale;
  const nameWidth = measure(sheet.clinic.name, name, 'bold');
  const pieces: Piece[] = [
    { kind: 'mark', x, y: top, size: name * 1.2 },
    { kind: 'text', x: x + name * 1.6, y: top + name, size: name, weight: 'bold', text: sheet.clinic.name },
    {
      kind: 'text',
      x: x + name * 1.6 + nameWidth + 8,
      y: top + name,
      size: name,
      weight: 'regular',
      text: sheet.clinic.phone,
    },
  ];
  let y = top + lineHeight(name) + 8;
  const title = block(sheet.title, { x, y, width: words }, { size: 22 * scale, weight: 'bold' }, measure);
  y += title.height + 2;
  const lead = block(sheet.lead, { x, y, width: words }, { size: 11.5 * scale, weight: 'regular' }, measure);
  pieces.push(...title.pieces, ...lead.pieces);
  y += lead.height;
  if (qr) {
    const caption = block(
      qr.caption,
      { x: x + width - QR_SIZE, y: top + QR_SIZE + 1, width: QR_SIZE + 4 },
      { size: 9, weight: 'regular' },
      measure,
    );
    pieces.push({ kind: 'qr', x: x + width - QR_SIZE, y: top, size: QR_SIZE }, ...caption.pieces);
    y = Math.max(y, top + QR_SIZE + caption.height + 1);
  }
  return { pieces, height: y - top + 6 };
}

function laterHeader(sheet: Sheet, { x, width, top }: Frame, scale: number, measure: Measure): Placed {
  const title = block(sheet.title, { x, y: top, width }, { size: 14 * scale, weight: 'bold' }, measure);
  return { pieces: title.pieces, height: title.height + 6 };
}

function footer(
  sheet: Sheet,
  { x, width, bottom }: Frame,
  numbers: { page: number; pages: number },
  measure: Measure,
): Piece[] {
  const size = 9;
  const right = sheet.pageOf.replace('{page}', `${numbers.page}`).replace('{pages}', `${numbers.pages}`);
  const own = { kind: 'text', y: bottom - 1, size, weight: 'regular' } as const;
  return [
    { ...own, x, text: sheet.footer },
    { ...own, x: x + width - measure(right, size, 'regular'), text: right },
  ];
}

function moved(pieces: readonly Piece[], by: number): Piece[] {
  return pieces.map((piece) =>
    piece.kind === 'line'
      ? { ...piece, y1: piece.y1 + by, y2: piece.y2 + by }
      : { ...piece, y: piece.y + by },
  );
}
