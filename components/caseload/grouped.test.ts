import { expect, it } from 'vitest';
import { grouped } from './grouped.ts';
import { rowOf } from './row-of.test-data.ts';

const rows = [rowOf('a', 'urgent'), rowOf('b', 'watch'), rowOf('c', 'watch'), rowOf('d', 'on-track')];

it('leaves out empty groups and keeps the rank order', () => {
  expect(grouped(rows, () => null).map(({ group, shown }) => [group, shown.length])).toEqual([
    ['urgent', 1],
    ['watch', 2],
    ['on-track', 1],
  ]);
});

it('draws as many as a fold allows and still holds the rest', () => {
  const folded = grouped(rows, (group) => (group === 'watch' ? 1 : group === 'on-track' ? 0 : null));
  expect(folded.map((each) => [each.rows.length, each.shown.length])).toEqual([
    [1, 1],
    [2, 1],
    [1, 0],
  ]);
});

it('draws a patient of two pages once, where the first page has him', () => {
  const twice = grouped([...rows, rowOf('a', 'watch')], () => null);
  expect(twice.flatMap(({ shown }) => shown.map((row) => row.episodeId))).toEqual(['a', 'b', 'c', 'd']);
});
