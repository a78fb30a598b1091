import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';

const lines = (rows: (string | number | null)[][]) =>
  csvOf({ notes: ['Note'], columns: ['a', 'b'], rows }).split('\r\n');

describe('csvOf', () => {
  it('begins with the mark of UTF-8 and its notes', () => {
    expect(lines([['ü', 1]])).toEqual(['\uFEFF# Note', 'a,b', 'ü,1', '']);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])('makes %j no formula', (cell) => {
    expect(csvOf({ notes: [], columns: [], rows: [[cell]] })).toContain(`'${cell}`);
  });

  it('leaves numbers numbers, also negative ones, and unknown empty', () => {
    expect(lines([[-2, null]])[2]).toBe('-2,');
    expect(lines([[0, 'a=b']])[2]).toBe('0,a=b');
  });

  it('quotes what would end a cell', () => {
    expect(lines([['a,"b"', 1]])[2]).toBe('"a,""b""",1');
    expect(lines([['two\nlines', 1]])[2]).toBe('"two\nlines",1');
  });
});
