import { expect, it } from 'vitest';
import { wantedRange } from './file-route.ts';

it.each([
  [null, null],
  ['bytes=0-', [0, 99]],
  ['bytes=0-0', [0, 0]],
  ['bytes=10-19', [10, 19]],
  ['bytes=99-', [99, 99]],
  ['bytes=100-', null],
  ['bytes=50-500', [50, 99]],
  ['bytes=20-10', null],
  ['bytes=-10', [90, 99]],
  ['bytes=-500', [0, 99]],
  ['bytes=-', null],
  ['bytes=0-1,5-6', null],
  ['lines=0-1', null],
])('%s of 100 bytes', (header, range) => {
  expect(wantedRange(header, 100)).toEqual(range);
});
