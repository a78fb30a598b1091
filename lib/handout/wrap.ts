import type { Measure, Piece, Weight } from './piece.ts';

/** A text in lines no wider than `width`; a word that is wider stands alone. */
export function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

const LEADING = 1.28;
/** From the top of a line to its baseline. */
const ASCENT = 0.95;

export const lineHeight = (size: number): number => size * LEADING;

/** Wrapped text from a top edge on. */
export function block(
  text: string,
  place: { x: number; y: number; width: number },
  font: { size: number; weight: Weight },
  measure: Measure,
): { pieces: Piece[]; height: number } {
  const lines = wrap(text, place.width, (one) => measure(one, font.size, font.weight));
  const height = lineHeight(font.size);
  return {
    pieces: lines.map((line, index) => ({
      kind: 'text',
      x: place.x,
      y: place.y + index * height + font.size * ASCENT,
      ...font,
      text: line,
    })),
    height: lines.length * height,
  };
}
