/** Upper left corners of the four bars of the product's mark, each 13 by 5.2 in a square of 28. */
export const MARK_BARS: readonly (readonly [x: number, y: number])[] = [
  [10, 2],
  [6.4, 8.6],
  [6.4, 15.2],
  [10, 21.8],
];

/** Corners of the warning octagon in a square of 24. */
export function octagonPoints(): [number, number][] {
  return [
    [7.1, 0],
    [16.9, 0],
    [24, 7.1],
    [24, 16.9],
    [16.9, 24],
    [7.1, 24],
    [0, 16.9],
    [0, 7.1],
  ];
}
