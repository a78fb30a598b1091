import type { FigureRecord } from '../record.ts';

/** On the front. */
// biome-ignore format: one key pose a line, to be compared with its neighbors
export const prone: readonly FigureRecord[] = [
  {
    slug: 'prone-lying', works: 'both',
    poses: [
      { far: -3, anchor: ['hip', -10, null], rest: ['torso'], settle: true, rot: -90, lumbar: -4, thorax: 0, neck: 'rest', headY: 5, legR: { aim: [-85, -89, -155] }, armR: { via: [[52, 5], [66, 4]], hand: 90, type: 'flat' } },
    ],
    props: [{ type: 'mat', x: -108, w: 190 }],
    targets: ['lumbar'],
  },
  {
    slug: 'prone-on-elbows', works: 'both',
    poses: [
      { far: -3, anchor: ['hip', -10, null], rest: ['torso'], settle: true, rot: -90, lumbar: -4, thorax: 0, neck: 'rest', headY: 5, legR: { aim: [-85, -89, -155] }, armR: { via: [[52, 5], [66, 4]], hand: 90, type: 'flat' } },
      { settle: false, rot: -84, lumbar: -26, thorax: -14, neck: -4, armR: { via: [[34, 4.2], [58, 3.2]], hand: 90, type: 'flat' } },
    ],
    props: [{ type: 'mat', x: -108, w: 190 }],
    targets: ['lumbar'],
    arrows: [{ on: 1, pts: [[2, 40], [8, 54], [20, 62]] }],
  },
  {
    slug: 'prone-press-up', works: 'both',
    poses: [
      { far: -3, anchor: ['hip', -10, null], rest: ['torso'], settle: true, rot: -90, lumbar: -4, thorax: 0, neck: 'rest', headY: 0, legR: { aim: [-85, -89, -155] }, armR: { palm: [46, 1.9], hand: 90, type: 'flat', fs: [0.68, 0.9] } },
      { settle: false, anchor: ['hip', -10, 13], rot: -68, lumbar: -44, thorax: -10, neck: -4, legR: { aim: [-82, -88, -155] }, armR: { palm: [46, 1.9], hand: 90, type: 'flat', fs: [1, 1] } },
    ],
    props: [{ type: 'mat', x: -108, w: 190 }],
    targets: ['lumbar'],
    arrows: [{ on: 1, pts: [[-6, 48], [-4, 66], [6, 80]] }],
  },
  {
    slug: 'front-plank', works: 'both',
    poses: [
      { far: 0, anchor: ['kneeR', -50, 5.6], rot: -83, lumbar: -2, thorax: 2, neck: -4, legR: { aim: [-58, -102, -78], toe: 78 }, armR: { via: [[30, 4.2], [54, 3.2]], hand: 90, type: 'grip' } },
      { anchor: ['ballR', -98, 0], rot: -81, lumbar: 0, thorax: 2, neck: -2, legR: { aim: [-81, -81, -77], toe: 77 }, armR: { via: [[31, 4.2], [55, 3.2]], hand: 90, type: 'grip' } },
    ],
    props: [{ type: 'mat', x: -112, w: 190 }],
    targets: ['abs'],
    arrows: [{ on: 1, pts: [[-20, 3], [-20, 16]] }],
  },
];
