import type { FigureRecord } from '../record.ts';

/** On machines. */
// biome-ignore format: one key pose a line, to be compared with its neighbors
export const equipment: readonly FigureRecord[] = [
  {
    slug: 'stationary-bike', works: 'both', loop: 'cycle', seconds: 1.8, frames: [4, 0],
    poses: [
      { anchor: ['hip', 0, 102], rot: -8, lumbar: 2, thorax: 8, neck: 2, armR: { palm: [54, 126], hand: 80, type: 'grip' }, legR: { plant: [37, 30], at: 'ball', foot: -4, toe: 0 }, legL: { plant: [3, 30], at: 'ball', foot: -22, toe: 0 } },
      { legR: { plant: [32, 18], at: 'ball', foot: -6, toe: 0 }, legL: { plant: [8, 42], at: 'ball', foot: -24, toe: 0 } },
      { legR: { plant: [20, 13], at: 'ball', foot: -10, toe: 0 }, legL: { plant: [20, 47], at: 'ball', foot: -16, toe: 0 } },
      { legR: { plant: [8, 18], at: 'ball', foot: -18, toe: 0 }, legL: { plant: [32, 42], at: 'ball', foot: -8, toe: 0 } },
      { legR: { plant: [3, 30], at: 'ball', foot: -22, toe: 0 }, legL: { plant: [37, 30], at: 'ball', foot: -4, toe: 0 } },
      { legR: { plant: [8, 42], at: 'ball', foot: -24, toe: 0 }, legL: { plant: [32, 18], at: 'ball', foot: -6, toe: 0 } },
      { legR: { plant: [20, 47], at: 'ball', foot: -16, toe: 0 }, legL: { plant: [20, 13], at: 'ball', foot: -10, toe: 0 } },
      { legR: { plant: [32, 42], at: 'ball', foot: -8, toe: 0 }, legL: { plant: [8, 18], at: 'ball', foot: -18, toe: 0 } },
    ],
    props: [{ type: 'bike', saddle: [0, 93], grip: [56, 126], axle: [20, 30] }],
    targets: ['quad'],
    order: ['armL', 'legL', 'held', 'trunk', 'legR', 'targets', 'armR'],
    arrows: [{ on: 0, pts: [[74, 58], [80, 46], [75, 33]] }],
  },
];
