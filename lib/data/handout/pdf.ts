import 'server-only';
import PDFDocument from 'pdfkit';
import type { Drawing } from '#lib/figure/draw.ts';
import type { Mark } from '#lib/figure/mark.ts';
import { type Palette, paletteOf } from '#lib/figure/paint.ts';
import { type Person, personOf } from '#lib/figure/person.ts';
import type { LaidOut, Measure, Piece, Weight } from '#lib/handout/piece.ts';
import { MARK_BARS, octagonPoints } from '#lib/handout/shapes.ts';
import type { Sheet } from '#lib/handout/sheet.ts';
import { FONT_NAMES, fontFiles, runsOf } from './fonts.ts';

type Doc = PDFKit.PDFDocument;

async function newDocument(size: [number, number], title: string): Promise<Doc> {
  const fonts = await fontFiles();
  const first = fonts.get('regular-latin');
  if (!first) throw new Error('The fonts of the hand-out are missing');
  const doc = new PDFDocument({
    size,
    margin: 0,
    autoFirstPage: false,
    font: first as never,
    lang: 'en',
    displayTitle: true,
    info: { Title: title, Creator: 'Sturdy' },
  });
  for (const name of FONT_NAMES) {
    const file = fonts.get(name);
    if (file) doc.registerFont(name, file as never);
  }
  return doc;
}

/** Measures texts in the very faces that the PDF embeds. */
export async function measureText(): Promise<Measure> {
  const doc = await newDocument([100, 100], '');
  const word = (text: string, weight: Weight): number => {
    const key = `${weight} ${text}`;
    const width = wordWidths.get(key) ?? widthAt1000(doc, text, weight);
    if (wordWidths.size < MOST_WORDS) wordWidths.set(key, width);
    return width;
  };
  return (text, size, weight) => {
    const words = text.split(' ');
    const spaces = (words.length - 1) * word(' ', weight);
    const width = words.reduce((sum, one) => sum + (one === '' ? 0 : word(one, weight)), spaces);
    return (width * size) / 1000;
  };
}

/** Widths of words at 1,000 points: the same few hundred come back on every sheet. */
const wordWidths = new Map<string, number>();
const MOST_WORDS = 5_000;

function widthAt1000(doc: Doc, text: string, weight: Weight): number {
  return runsOf(text).reduce(
    (sum, run) =>
      sum + doc.font(`${weight}-${run.script}`).fontSize(1000).widthOfString(run.text, { lineBreak: false }),
    0,
  );
}

type Picture = {
  sheet: Sheet;
  laidOut: LaidOut;
  drawings: readonly (readonly [Drawing, Drawing] | null)[];
  person: Partial<Person>;
};

/** A laid-out hand-out as a PDF: real text, real paths, the fonts embedded. */
export async function handoutPdf({ sheet, laidOut, drawings, person }: Picture): Promise<Buffer> {
  const { width, height, pages } = laidOut;
  const doc = await newDocument([width, height], sheet.title);
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  const palette = paletteOf('print', personOf(person));
  for (const pieces of pages) {
    doc.addPage({ size: [width, height], margin: 0 });
    for (const piece of pieces) paint(doc, piece, { sheet, drawings, palette });
  }
  doc.end();
  return whole;
}

type Paints = { sheet: Sheet; drawings: Picture['drawings']; palette: Palette };

function paint(doc: Doc, piece: Piece, { sheet, drawings, palette }: Paints): void {
  doc.save();
  doc.fillColor('black').strokeColor('black').lineCap('butt').lineJoin('miter').undash();
  switch (piece.kind) {
    case 'text':
      paintText(doc, piece);
      break;
    case 'line':
      doc.lineWidth(piece.width).moveTo(piece.x1, piece.y1).lineTo(piece.x2, piece.y2).stroke();
      break;
    case 'rect':
      doc.lineWidth(piece.width).rect(piece.x, piece.y, piece.w, piece.h).stroke();
      break;
    case 'circle':
      doc.lineWidth(piece.width).circle(piece.x, piece.y, piece.r).fillAndStroke('white', 'black');
      break;
    case 'octagon':
      paintOctagon(doc, piece);
      break;
    case 'mark':
      doc.translate(piece.x, piece.y).scale(piece.size / 28);
      for (const [x, y] of MARK_BARS) doc.roundedRect(x, y, 13, 5.2, 2.6).fill('black');
      break;
    case 'qr':
      if (sheet.qr)
        doc
          .translate(piece.x, piece.y)
          .scale(piece.size / sheet.qr.size)
          .path(sheet.qr.path)
          .fill('black');
      break;
    case 'figure': {
      const drawing = drawings[piece.item]?.[piece.frame];
      if (drawing) paintDrawing(doc, drawing, piece, palette);
      break;
    }
  }
  doc.restore();
}

function paintText(doc: Doc, { x, y, size, weight, text }: Extract<Piece, { kind: 'text' }>): void {
  let at = x;
  for (const run of runsOf(text)) {
    doc.font(`${weight}-${run.script}`).fontSize(size);
    doc.text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic' });
    at += doc.widthOfString(run.text, { lineBreak: false });
  }
}

function paintOctagon(doc: Doc, { x, y, size }: { x: number; y: number; size: number }): void {
  doc.translate(x, y).scale(size / 24);
  doc.polygon(...octagonPoints()).fill('black');
  doc.roundedRect(10.6, 5.6, 2.8, 8.6, 1.4).fill('white');
  doc.circle(12, 17.2, 1.7).fill('white');
}

/** The figure in its frame: the same paths that pages show, in the black and white scheme. */
function paintDrawing(
  doc: Doc,
  drawing: Drawing,
  { x, y, w, h }: { x: number; y: number; w: number; h: number },
  palette: Palette,
): void {
  const [left, bottom, right, top] = drawing.box;
  const scale = Math.min(w / (right - left), h / (top - bottom));
  doc.rect(x, y, w, h).clip();
  doc.translate(x, y).scale(scale).translate(-left, top);
  if (drawing.mirrored) doc.translate(left + right, 0).scale(-1, 1);
  doc.lineJoin('round').lineCap('round');
  for (const mark of [...drawing.under, ...drawing.ghost, ...drawing.marks]) paintMark(doc, mark, palette);
}

function paintMark(doc: Doc, mark: Mark, palette: Palette): void {
  const { d, fill, stroke, width = 1, under, dash, opacity } = mark;
  doc.save();
  if (opacity !== undefined) doc.opacity(opacity);
  if (dash !== undefined) {
    const [length = 1, space = length] = dash.split(/[\s,]+/).map(Number);
    doc.dash(length, { space });
  }
  doc.lineWidth(width);
  const strokeIt = () => stroke !== undefined && doc.path(d).stroke(palette[stroke]);
  const fillIt = () => fill !== undefined && doc.path(d).fill(palette[fill]);
  if (under) {
    strokeIt();
    fillIt();
  } else {
    fillIt();
    strokeIt();
  }
  doc.restore();
}
