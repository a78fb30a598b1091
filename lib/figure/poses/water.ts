import type { FigureRecord } from '../record.ts';

/** In water. */
// biome-ignore format: one key pose a line, to be compared with its neighbors
export const water: readonly FigureRecord[] = [
  {
    slug: 'aqua-walk', works: 'both', loop: 'cycle', seconds: 2.6, frames: [0, 1],
    poses: [
      { anchor: ['hip', 0, 85.5], rot: -2, lumbar: -3, thorax: 5, neck: 2, legR: { plant: [30, 8.2], at: 'ankle', foot: 18, toe: 0 }, legL: { plant: [-32, 12.3], at: 'ankle', foot: -28, toe: 28 }, armR: { aim: [-24, 34, 52] }, armL: { aim: [30, 84, 92] } },
      { anchor: ['hip', 0, 89], legR: { plant: [0, 7], at: 'ankle', foot: 0, toe: 0 }, legL: { plant: [-13, 19], at: 'ankle', foot: -34, toe: 0 }, armR: { aim: [-4, 44, 60] }, armL: { aim: [4, 52, 66] } },
      { anchor: ['hip', 0, 85.5], legR: { plant: [-32, 12.3], at: 'ankle', foot: -28, toe: 28 }, legL: { plant: [30, 8.2], at: 'ankle', foot: 18, toe: 0 }, armR: { aim: [30, 84, 92] }, armL: { aim: [-24, 34, 52] } },
      { anchor: ['hip', 0, 89], legR: { plant: [-13, 19], at: 'ankle', foot: -34, toe: 0 }, legL: { plant: [0, 7], at: 'ankle', foot: 0, toe: 0 }, armR: { aim: [4, 52, 66] }, armL: { aim: [-4, 44, 60] } },
    ],
    props: [{ type: 'pool', level: 116 }],
    arrows: [{ on: 0, pts: [[44, 140], [64, 140]] }],
  },
];
