import type { FigureRecord } from '../record.ts';

/** Standing. */
// biome-ignore format: one key pose a line, to be compared with its neighbors
export const standing: readonly FigureRecord[] = [
  {
    slug: 'hamstring-stretch-step', works: 'R',
    poses: [
      { anchor: ['hip', 0, 89], rot: 0, lumbar: 0, thorax: 4, neck: 4, legR: { plant: [55.5, 22], at: 'heel', foot: 22 }, legL: { plant: [-2, 0] }, armR: { palm: ['thighR', 0.5, 8], hand: 40 }, armL: { palm: ['thighR', 0.55, 9], hand: 40 } },
      { rot: -36, lumbar: 2, thorax: 4, neck: -10, armR: { palm: ['thighR', 0.95, 6], hand: 48 }, armL: { palm: ['thighR', 1, 7], hand: 48 } },
    ],
    props: [{ type: 'step', x: 48, w: 42, h: 22 }],
    targets: ['hamstring'],
    arrows: [{ on: 1, pts: [[36, 176], [52, 171], [63, 158]] }],
  },
  {
    slug: 'standing-back-bend', works: 'both',
    poses: [
      { anchor: ['hip', 0, 89.4], rot: 0, lumbar: -4, thorax: 4, neck: 4, legR: { plant: [-2, 0] }, armR: { wrist: ['torso', 0.2, -9], hand: 14 } },
      { anchor: ['hip', 7, 88.6], rot: 7, lumbar: -20, thorax: -9, neck: -4 },
    ],
    targets: ['lumbar'],
    arrows: [{ on: 1, pts: [[-18, 181], [-34, 178], [-46, 167]] }],
  },
  {
    slug: 'hip-hinge', works: 'both',
    poses: [
      { anchor: ['hip', 0, 89], rot: -2, lumbar: -4, thorax: 4, neck: 2, legR: { plant: [0, 0] }, armR: { palm: ['thighR', 0.35, 8], hand: 0 } },
      { anchor: ['hip', -20, 82], rot: -66, lumbar: -2, thorax: 2, neck: -6, armR: { palm: ['thighR', 0.9, 7], hand: 20 } },
    ],
    targets: ['hamstring', 'glute'],
    arrows: [{ on: 1, pts: [[-34, 78], [-50, 76]] }],
  },
  {
    slug: 'heel-raise', works: 'both',
    poses: [
      { anchor: ['hip', 0, 89.6], rot: 0, lumbar: -4, thorax: 4, neck: 2, legR: { plant: [12, 0], at: 'ball', foot: 0 }, armR: { palm: [42, 98.5], hand: 84, type: 'flat' } },
      { anchor: ['hip', 6.5, 95.6], legR: { plant: [12, 0], at: 'ball', foot: -38 } },
    ],
    props: [{ type: 'table', x: 32, w: 56, h: 97 }],
    targets: ['calf'],
    arrows: [{ on: 1, pts: [[-17, 4], [-17, 20]] }],
  },
  {
    slug: 'calf-stretch', works: 'R',
    poses: [
      { anchor: ['hip', -3, 84], rot: -8, lumbar: -2, thorax: 4, neck: 2, legR: { plant: [-25, 0] }, legL: { plant: [24, 0] }, armR: { palm: [55, 120], hand: 176, type: 'flat', palmSide: 1 }, armL: { palm: [55, 123], hand: 176, type: 'flat', palmSide: 1 } },
      { anchor: ['hip', 6, 82.2], rot: -15 },
    ],
    props: [{ type: 'wall', x: 57, side: 'R' }],
    targets: ['calf'],
    arrows: [{ on: 1, pts: [[-20, 88], [-4, 86]] }],
  },
  {
    slug: 'short-walks', works: 'both', loop: 'cycle', seconds: 1.6, frames: [0, 1],
    poses: [
      { anchor: ['hip', 0, 85.5], rot: -2, lumbar: -3, thorax: 5, neck: 2, legR: { plant: [30, 8.2], at: 'ankle', foot: 18, toe: 0 }, legL: { plant: [-32, 12.3], at: 'ankle', foot: -28, toe: 28 }, armR: { aim: [-22, -8, -4] }, armL: { aim: [22, 42, 46] } },
      { anchor: ['hip', 0, 89], legR: { plant: [0, 7], at: 'ankle', foot: 0, toe: 0 }, legL: { plant: [-13, 19], at: 'ankle', foot: -34, toe: 0 }, armR: { aim: [-2, 12, 14] }, armL: { aim: [0, 14, 18] } },
      { anchor: ['hip', 0, 85.5], legR: { plant: [-32, 12.3], at: 'ankle', foot: -28, toe: 28 }, legL: { plant: [30, 8.2], at: 'ankle', foot: 18, toe: 0 }, armR: { aim: [22, 42, 46] }, armL: { aim: [-22, -8, -4] } },
      { anchor: ['hip', 0, 89], legR: { plant: [-13, 19], at: 'ankle', foot: -34, toe: 0 }, legL: { plant: [0, 7], at: 'ankle', foot: 0, toe: 0 }, armR: { aim: [0, 14, 18] }, armL: { aim: [-2, 12, 14] } },
    ],
    arrows: [{ on: 0, pts: [[36, 112], [56, 112]] }],
  },
  {
    slug: 'side-glide-wall', view: 'front', works: 'R',
    poses: [
      { anchor: ['c7', -13, 140], rot: 6, lumbar: -24, thorax: 18, neck: -2, legR: { plant: [-3, 0] }, legL: { plant: [13, 0] }, armR: { via: [[-31, 111], [-14, 103]], hand: 96 }, armL: { via: [[23, 114], [17, 92]], hand: -50 } },
      { rot: -7, lumbar: -8, thorax: -8, neck: 2, armL: { via: [[20, 110], [7, 92]], hand: -60 } },
    ],
    props: [{ type: 'wall', x: -38, side: 'L' }],
    arrows: [{ on: 1, pts: [[38, 90], [18, 90]] }],
  },
];
