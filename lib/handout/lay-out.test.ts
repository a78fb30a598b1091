import { describe, expect, it } from 'vitest';
import { layOut } from './lay-out.ts';
import type { Measure, Piece } from './piece.ts';
import { PAPER, type PaperSize, type Sheet, type SheetItem } from './sheet.ts';
import { wrap } from './wrap.ts';

/** Every letter as wide as half its size. */
const measure: Measure = (text, size) => text.length * size * 0.5;

const item = (name: string, steps: string[], boxes = 1): SheetItem => ({
  name,
  steps,
  note: null,
  dose: { main: '10 times', more: ['hold 5 seconds', 'twice a day'] },
  boxes: { rows: boxes, isPlanned: [true, true, true, true, true, false, false] },
  hasFigure: true,
});

const LONG = [
  'Lie on your back, knees bent, feet flat, arms by your sides.',
  'Gently tighten your tummy and press the small of your back to the floor.',
  'Let your hips roll up a little, as if your navel sinks toward your spine.',
  'Hold while you breathe slowly.',
  'Let go and rest.',
];

const sheetOf = (items: SheetItem[]): Sheet => ({
  clinic: { name: 'Clinic', phone: '555-0100' },
  title: 'Your exercises, Anna',
  lead: 'From Maya.',
  qr: { size: 41, path: 'M0 0h1v1h-1z', caption: 'Scan' },
  days: ['S', 'M', 'T', 'W', 'T', 'F', 'S'],
  items,
  also: 'Some ache is fine.',
  warning: {
    title: 'Go now:',
    emergency: ['Pee trouble', 'Bowel accidents', 'Numb saddle', 'Sexual change'],
    todayTitle: 'Call today:',
    today: ['Weak leg', 'Bad pain', 'Fever'],
    nearest: 'Nearest: here.',
  },
  footer: 'Anna Whitfield',
  pageOf: 'Page {page} of {pages}',
});

const many = (count: number, steps = LONG) =>
  sheetOf(Array.from({ length: count }, (_, index) => item(`Exercise ${index + 1}`, steps)));

const texts = (pieces: readonly Piece[]) =>
  pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : []));

function isInside(piece: Piece, [width, height]: readonly [number, number]): boolean {
  const right =
    piece.kind === 'text'
      ? piece.x + measure(piece.text, piece.size, piece.weight)
      : piece.kind === 'line'
        ? piece.x2
        : 'w' in piece
          ? piece.x + piece.w
          : piece.x;
  const bottom = piece.kind === 'line' ? piece.y2 : 'h' in piece ? piece.y + piece.h : piece.y;
  return right <= width - 30 && bottom <= height - 30;
}

describe('four exercises', () => {
  it.each(['a4', 'letter'] as const)('stand on one sheet of %s, with long steps too', (paper) => {
    expect(layOut(many(4), { paper, isLarge: false, measure }).pages).toHaveLength(1);
  });

  it('get large letters where the steps are short', () => {
    const roomy = layOut(many(4, ['Lie down.', 'Lift.', 'Lower.']), { paper: 'a4', isLarge: false, measure });
    const tight = layOut(many(4), { paper: 'letter', isLarge: false, measure });
    expect(roomy.textSize).toBe(12);
    expect(tight.textSize).toBeLessThan(12);
    expect(tight.textSize).toBeGreaterThanOrEqual(9.5);
  });
});

describe('every sheet', () => {
  const layouts = (['a4', 'letter'] as PaperSize[]).flatMap((paper) =>
    [1, 4, 7, 12].flatMap((count) =>
      [false, true].map((isLarge) => ({ paper, count, isLarge, sheet: many(count) })),
    ),
  );

  it.each(layouts)('$paper, $count exercises, large $isLarge: everything lies on the paper', (one) => {
    const { pages } = layOut(one.sheet, { ...one, measure });
    for (const pieces of pages) {
      expect(pieces.filter((piece) => !isInside(piece, PAPER[one.paper]))).toEqual([]);
    }
  });

  it.each(layouts)('$paper, $count exercises, large $isLarge: warning, name and number on each', (one) => {
    const { pages } = layOut(one.sheet, { ...one, measure });
    for (const [index, pieces] of pages.entries()) {
      const words = texts(pieces);
      expect(words).toContain('Go now:');
      expect(words).toContain('Anna Whitfield');
      expect(words.join(' ')).toContain('Your exercises, Anna');
      expect(words).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(pieces.filter((piece) => piece.kind === 'octagon')).toHaveLength(1);
    }
  });

  it.each(layouts)(
    '$paper, $count exercises, large $isLarge: each exercise once, with start and end',
    (one) => {
      const { pages } = layOut(one.sheet, { ...one, measure });
      const figures = pages
        .flat()
        .flatMap((piece) => (piece.kind === 'figure' ? [`${piece.item}/${piece.frame}`] : []));
      expect(new Set(figures).size).toBe(2 * one.count);
      expect(figures).toHaveLength(2 * one.count);
      const step = pages.map((pieces) => texts(pieces).join(' ')).join(' ');
      for (const word of LONG.join(' ').split(' ')) expect(step).toContain(word);
    },
  );

  it.each(layouts)('$paper, $count exercises, large $isLarge: the last words stand below a row', (one) => {
    const last = layOut(one.sheet, { ...one, measure }).pages.at(-1) ?? [];
    const words = last.findIndex((piece) => piece.kind === 'text' && piece.text === 'Some ache is fine.');
    const figure = last.findIndex((piece) => piece.kind === 'figure');
    expect(figure).toBeGreaterThanOrEqual(0);
    expect(words).toBeGreaterThan(figure);
  });

  it('keeps the rows above the warning box', () => {
    for (const pieces of layOut(many(7), { paper: 'a4', isLarge: false, measure }).pages) {
      const box = pieces.findLast((piece) => piece.kind === 'rect' && piece.width > 2);
      const top = box?.kind === 'rect' ? box.y : 0;
      const figures = pieces.flatMap((piece) => (piece.kind === 'figure' ? [piece.y + piece.h] : []));
      expect(Math.max(...figures)).toBeLessThanOrEqual(top);
    }
  });
});

describe('boxes to tick', () => {
  it('stand on planned days only, one row for each round', () => {
    const sheet = sheetOf([item('Bridge', ['Lift.'], 3)]);
    const [pieces = []] = layOut(sheet, { paper: 'a4', isLarge: false, measure }).pages;
    const boxes = pieces.filter((piece) => piece.kind === 'rect' && piece.width < 2);
    expect(boxes).toHaveLength(15);
  });

  it('are left out for what is done as needed', () => {
    const sheet = sheetOf([{ ...item('Rest', ['Lie down.']), boxes: null }]);
    const [pieces = []] = layOut(sheet, { paper: 'a4', isLarge: false, measure }).pages;
    expect(pieces.filter((piece) => piece.kind === 'rect' && piece.width < 2)).toHaveLength(0);
  });
});

describe('lines', () => {
  const letters = (text: string) => text.length;

  it('break at the last word that fits, exactly', () => {
    expect(wrap('one two three', 7, letters)).toEqual(['one two', 'three']);
    expect(wrap('one two three', 6, letters)).toEqual(['one', 'two', 'three']);
  });

  it('leave a word alone that is too wide', () => {
    expect(wrap('a incomprehensible b', 4, letters)).toEqual(['a', 'incomprehensible', 'b']);
  });

  it('of nothing are none', () => {
    expect(wrap(' ', 4, letters)).toEqual([]);
  });
});
