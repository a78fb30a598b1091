import type { FigureRecord } from '../record.ts';

/** In water. */
// biome-ignore format: one key pose a line, to be compared with its neighbors
export const water: readonly FigureRecord[] = [
  {
    slug: 'aqua-walk', barefoot: true, works: 'both', loop: 'cycle', seconds: 2.6, frames: [1, 0],
    poses: [
      { anchor: ['hip', 0, 85.5], rot: -2, lumbar: -3, thorax: 5, neck: 2, legR: { plant: [30, 8.2], at: 'ankle', foot: 18, toe: 0 }, legL: { plant: [-32, 12.3], at: 'ankle', foot: -28, toe: 28 }, armR: { aim: [-24, 34, 52] }, armL: { aim: [30, 84, 92] } },
      { anchor: ['hip', 0, 89], legR: { plant: [0, 7], at: 'ankle', foot: 0, toe: 0 }, legL: { plant: [-13, 19], at: 'ankle', foot: -34, toe: 0 }, armR: { aim: [-4, 44, 60] }, armL: { aim: [4, 52, 66] } },
      { anchor: ['hip', 0, 85.5], legR: { plant: [-32, 12.3], at: 'ankle', foot: -28, toe: 28 }, legL: { plant: [30, 8.2], at: 'ankle', foot: 18, toe: 0 }, armR: { aim: [30, 84, 92] }, armL: { aim: [-24, 34, 52] } },
      { anchor: ['hip', 0, 89], legR: { plant: [-13, 19], at: 'ankle', foot: -34, toe: 0 }, legL: { plant: [0, 7], at: 'ankle', foot: 0, toe: 0 }, armR: { aim: [4, 52, 66] }, armL: { aim: [-4, 44, 60] } },
    ],
    props: [{ type: 'pool', level: 116 }],
    arrows: [{ on: 0, pts: [[44, 140], [64, 140]] }],
  },
  {
    slug: 'aqua-deep-cycle', barefoot: true, works: 'both', loop: 'cycle', seconds: 2.8, frames: [2, 0], floats: true,
    poses: [
      { anchor: ['hip', 0, 80], rot: -3, lumbar: -2, thorax: 5, neck: 0, legR: { plant: [34, 26], at: 'ankle', foot: -6, toe: 0 }, legL: { plant: [-14, 12], at: 'ankle', foot: -34, toe: 0 }, armR: { aim: [18, 64, 74] }, armL: { aim: [34, 74, 84] } },
      { legR: { plant: [10, 2], at: 'ankle', foot: -18, toe: 0 }, legL: { plant: [8, 34], at: 'ankle', foot: -26, toe: 0 }, armR: { aim: [24, 72, 82] }, armL: { aim: [28, 66, 76] } },
      { legR: { plant: [-14, 12], at: 'ankle', foot: -34, toe: 0 }, legL: { plant: [34, 26], at: 'ankle', foot: -6, toe: 0 }, armR: { aim: [34, 74, 84] }, armL: { aim: [18, 64, 74] } },
      { legR: { plant: [8, 34], at: 'ankle', foot: -26, toe: 0 }, legL: { plant: [10, 2], at: 'ankle', foot: -18, toe: 0 }, armR: { aim: [28, 66, 76] }, armL: { aim: [24, 72, 82] } },
    ],
    props: [{ type: 'belt' }, { type: 'pool', level: 130 }],
    arrows: [{ on: 0, pts: [[58, 50], [64, 38], [58, 24]] }],
  },
  {
    slug: 'aqua-core-push', barefoot: true, works: 'both',
    poses: [
      { anchor: ['hip', -4, 86], rot: -5, lumbar: -2, thorax: 4, neck: 2, legR: { plant: [-14, 0] }, legL: { plant: [12, 0] }, armR: { palm: [20, 99], hand: 88, type: 'grip' }, armL: { palm: [21, 104], hand: 88, type: 'grip' } },
      { armR: { palm: [52, 99], hand: 88, type: 'grip' }, armL: { palm: [53, 104], hand: 88, type: 'grip' } },
    ],
    props: [{ type: 'board', at: ['palmR', 5, 1], w: 6, h: 34 }, { type: 'pool', level: 119 }],
    targets: ['abs'],
    arrows: [{ on: 1, pts: [[50, 140], [70, 140]] }],
  },
  {
    slug: 'easy-swim', barefoot: true, works: 'both', loop: 'cycle', seconds: 3.6, frames: [2, 0], floats: true,
    poses: [
      { anchor: ['hip', 0, 60], rot: 91, lumbar: -4, thorax: 0, neck: 4, legR: { aim: [96, 82, 40] }, legL: { aim: [80, 72, 36] }, armR: { aim: [176, 178, 180], fs: [1, 1] }, armL: { aim: [384, 424, 438], fs: [0.48, 0.66] } },
      { legR: { aim: [82, 72, 36] }, legL: { aim: [96, 84, 42] }, armR: { aim: [262, 266, 268], fs: [1, 1] }, armL: { aim: [82, 86, 90], fs: [1, 1] } },
      { legR: { aim: [96, 82, 40] }, legL: { aim: [80, 72, 36] }, armR: { aim: [384, 424, 438], fs: [0.48, 0.66] }, armL: { aim: [176, 178, 180], fs: [1, 1] } },
      { legR: { aim: [82, 72, 36] }, legL: { aim: [96, 84, 42] }, armR: { aim: [82, 86, 90], fs: [1, 1] }, armL: { aim: [262, 266, 268], fs: [1, 1] } },
    ],
    props: [{ type: 'pool', level: 63 }],
    arrows: [{ on: 0, pts: [[-62, 96], [-86, 96]] }],
  },
];
