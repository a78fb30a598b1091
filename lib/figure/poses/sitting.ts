import type { FigureRecord } from '../record.ts';

/** Sitting. */
// biome-ignore format: one key pose a line, to be compared with its neighbors
export const sitting: readonly FigureRecord[] = [
  {
    slug: 'sit-to-stand', works: 'both',
    poses: [
      { anchor: ['hip', 0, 53.5], rot: -2, lumbar: 4, thorax: 4, neck: 0, legR: { plant: [36, 0] }, armR: { palm: ['thighR', 0.7, 8], hand: 75 } },
      { anchor: ['hip', 4, 56], rot: -42, lumbar: 4, thorax: 2, neck: -14, armR: { palm: ['thighR', 0.95, 8], hand: 60 } },
      { anchor: ['hip', 34, 89.2], rot: -1, lumbar: -4, thorax: 4, neck: 2, armR: { sh: 2, el: 8 } },
    ],
    props: [{ type: 'chair', x: -17, seat: 44 }],
    targets: ['quad', 'glute'],
    arrows: [{ on: 1, pts: [[26, 124], [40, 116]] }, { on: 2, pts: [[8, 108], [8, 128]] }],
  },
  {
    slug: 'sciatic-slider-seated', works: 'R',
    poses: [
      { anchor: ['hip', 0, 74], rot: 8, lumbar: 26, thorax: 20, neck: 34, legR: { aim: [88, 0, 4] }, legL: { aim: [86, -2, 2] }, armR: { via: [['torso', 0.5, -17], ['torso', 0.22, -13]], hand: 10 } },
      { neck: -12, legR: { aim: [90, 72, 84] } },
    ],
    props: [{ type: 'table', x: -52, w: 84, h: 65 }],
    targets: ['nerve'],
    arrows: [{ on: 1, pts: [[62, 22], [76, 30], [84, 44]] }, { on: 1, pts: [[44, 134], [44, 148]] }],
  },
];
