import type { FigureRecord } from '../record.ts';

/** On the back. */
// biome-ignore format: one key pose a line, to be compared with its neighbors
export const supine: readonly FigureRecord[] = [
  {
    slug: 'pelvic-tilt', works: 'both',
    poses: [
      { anchor: ['c7', -50, null], rest: ['torso'], settle: true, rot: 90, lumbar: -34, thorax: 8, neck: 'rest', headY: 3, legR: { plant: [42, 0] }, armR: { via: [['torso', 0.54, 8], ['torso', 0.78, 9]], hand: 200, type: 'grip' }, armL: { via: [['torso', 0.54, 4], ['torso', 0.78, 5]], hand: 200, type: 'grip' } },
      { lumbar: 6, thorax: 2 },
    ],
    props: [{ type: 'mat', x: -86, w: 150 }, { type: 'pillow', x: -84, w: 26, h: 3.5 }],
    targets: ['abs'],
    arrows: [{ on: 1, pts: [[-17, 46], [-17, 28]] }],
  },
  {
    slug: 'glute-bridge', works: 'both',
    poses: [
      { anchor: ['c7', -50, null], rest: ['torso'], settle: true, rot: 90, lumbar: -4, thorax: 0, neck: 'rest', headY: 3, legR: { plant: [37, 0] }, armR: { via: [[-18, 4.6], [7, 3.2]], hand: 92, type: 'flat' } },
      { settle: false, rot: 119, lumbar: 4, thorax: 12 },
    ],
    props: [{ type: 'mat', x: -86, w: 150 }, { type: 'pillow', x: -84, w: 26, h: 3.5 }],
    targets: ['glute'],
    arrows: [{ on: 1, pts: [[-8, 4], [-8, 19]] }],
  },
  {
    slug: 'figure-4-stretch', works: 'R',
    poses: [
      { anchor: ['c7', -50, null], rest: ['torso'], settle: true, rot: 90, lumbar: -4, thorax: 0, neck: 'rest', headY: 3, legL: { plant: [43, 0] }, legR: { via: [[29, 16], ['thighL', 0.86, 5]], foot: 28 }, armR: { via: [[-18, 4.6], [7, 3.2]], hand: 92, type: 'flat' }, armL: { via: [[-18, 4.6], [7, 3.2]], hand: 92, type: 'flat' } },
      { legL: { aim: [196, 104, 88] }, legR: { via: [[21, 21], ['thighL', 0.84, 5]], foot: 44 }, armR: { palm: ['thighL', 0.5, -7], hand: 100, type: 'grip' }, armL: { palm: ['thighL', 0.58, -8], hand: 100, type: 'grip' } },
    ],
    props: [{ type: 'mat', x: -86, w: 150 }, { type: 'pillow', x: -84, w: 26, h: 3.5 }],
    targets: ['glute'],
    arrows: [{ on: 1, pts: [[14, 74], [-2, 70]] }],
    order: ['armL', 'legL', 'trunk', 'armR', 'legR', 'targets'],
  },
  {
    slug: 'single-knee-to-chest', works: 'R',
    poses: [
      { anchor: ['c7', -50, null], rest: ['torso'], settle: true, rot: 90, lumbar: -4, thorax: 0, neck: 'rest', headY: 3, legR: { plant: [42, 0] }, legL: { plant: [46, 0] }, armR: { via: [[-18, 4.6], [7, 3.2]], hand: 92, type: 'flat' }, armL: { via: [[-18, 4.6], [7, 3.2]], hand: 92, type: 'flat' } },
      { lumbar: 6, legR: { aim: [220, 90, 64] }, legL: { plant: [46, 0] }, armR: { palm: ['shankR', 0.12, 5], hand: 130, type: 'grip' }, armL: { palm: ['shankR', 0.2, 5], hand: 120, type: 'grip' } },
    ],
    props: [{ type: 'mat', x: -86, w: 150 }, { type: 'pillow', x: -84, w: 26, h: 3.5 }],
    targets: ['lumbar', 'glute'],
    arrows: [{ on: 1, pts: [[10, 70], [-2, 74], [-16, 68]] }],
  },
  {
    slug: 'hamstring-stretch-strap', works: 'R',
    poses: [
      { anchor: ['c7', -50, null], rest: ['torso'], settle: true, rot: 90, lumbar: -4, thorax: 0, neck: 'rest', headY: 3, legR: { aim: [152, 100, 100] }, legL: { plant: [46, 0] }, armR: { palm: [-22, 42], hand: 140, type: 'grip' }, armL: { palm: [-20, 44], hand: 140, type: 'grip' } },
      { legR: { aim: [167, 164, 168] }, armR: { palm: [-24, 46], hand: 150, type: 'grip' }, armL: { palm: [-22, 48], hand: 150, type: 'grip' } },
    ],
    props: [{ type: 'mat', x: -86, w: 150 }, { type: 'pillow', x: -84, w: 26, h: 3.5 }, { type: 'strap', via: [['palmR', 0, 0], ['ballR', 0, 0]] }],
    targets: ['hamstring'],
    arrows: [{ on: 1, pts: [[56, 66], [52, 80], [42, 92]] }],
  },
  {
    slug: 'dead-bug', works: 'R',
    poses: [
      { anchor: ['c7', -50, null], rest: ['torso'], settle: true, rot: 90, lumbar: 2, thorax: 0, neck: 'rest', headY: 3, legR: { aim: [180, 90, 74] }, legL: { aim: [183, 92, 76] }, armR: { aim: [178, 178, 178] }, armL: { aim: [184, 184, 184] } },
      { legR: { aim: [110, 104, 90] }, armL: { aim: [250, 250, 250] } },
    ],
    props: [{ type: 'mat', x: -116, w: 200 }, { type: 'pillow', x: -84, w: 26, h: 3.5 }],
    targets: ['abs'],
    arrows: [{ on: 1, pts: [[58, 68], [68, 62], [76, 51]] }, { on: 1, pts: [[-58, 78], [-74, 70], [-86, 56]] }],
  },
  {
    slug: 'mcgill-curl-up', works: 'R',
    poses: [
      { anchor: ['hip', 3, null], rest: ['torso'], settle: true, rot: 90, lumbar: -4, thorax: 0, neck: 'rest', headY: 0, legR: { plant: [42, 0] }, legL: { plant: [88, 0], at: 'heel', foot: 82 }, armR: { via: [[-24, 7], [-6, 4]], hand: 95, type: 'flat' } },
      { settle: false, rot: 92, thorax: 12, neck: 20 },
    ],
    props: [{ type: 'mat', x: -86, w: 180 }],
    targets: ['abs'],
    arrows: [{ on: 1, pts: [[-76, 36], [-68, 48]] }],
  },
];
