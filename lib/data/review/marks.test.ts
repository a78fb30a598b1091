import { describe, expect, it } from 'vitest';
import { marksOf, type Said, says } from './marks.ts';

const NAMES = ['kept', 'pain', 'rmdq', 'psfs', 'better'] as const;
const LETTERS: readonly Said[] = ['-', 'y', 'n'];

/** Every week that there can be: 3 to the power of 5. */
const WEEKS = LETTERS.flatMap((kept) =>
  LETTERS.flatMap((pain) =>
    LETTERS.flatMap((rmdq) =>
      LETTERS.flatMap((psfs) => LETTERS.map((better) => ({ kept, pain, rmdq, psfs, better }))),
    ),
  ),
);

describe('marks of a week', () => {
  it('are a number of its own for every week, which the database takes', () => {
    const numbers = WEEKS.map(marksOf);
    expect(new Set(numbers).size).toBe(243);
    expect([Math.min(...numbers), Math.max(...numbers)]).toEqual([0, 682]);
  });

  it('say what the week said, and nothing else', () => {
    for (const week of WEEKS) {
      for (const name of NAMES) {
        expect(LETTERS.filter((letter) => says(marksOf(week), name, letter))).toEqual([week[name]]);
      }
    }
  });
});
