import { create } from 'qrcode';
import { expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';

const LINK = 'https://clinic.example/p/3f1c9a7e5b2d4c6f8a0b1c2d3e4f5a6b';

/** The modules that a path of `M x y h w v1 h-w z` runs covers. */
function covered(path: string): Set<string> {
  const dark = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(width); step += 1) dark.add(`${Number(x) + step},${y}`);
  }
  return dark;
}

it('covers exactly the dark modules, with a quiet zone of four around them', () => {
  const { modules } = create(LINK, { errorCorrectionLevel: 'M' });
  const { size, path } = qrPath(LINK);
  const expected = new Set<string>();
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) expected.add(`${column + 4},${row + 4}`);
    }
  }
  expect(size).toBe(modules.size + 8);
  expect(covered(path)).toEqual(expected);
  expect(path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
});

it('differs for another link', () => {
  expect(qrPath(`${LINK}0`).path).not.toBe(qrPath(LINK).path);
});
