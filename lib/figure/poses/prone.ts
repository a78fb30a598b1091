import type { ArmSpec, FigureRecord, KeyPose, Prop } from '../record.ts';

const MAT: Prop = { type: 'mat', x: -108, w: 190 };
const LYING: KeyPose = {
  far: -3,
  anchor: ['hip', -10, null],
  rest: ['torso'],
  settle: true,
  rot: -90,
  lumbar: -4,
  thorax: 0,
  neck: 'rest',
  headY: 5,
  legR: { aim: [-85, -89, -155] },
};
const UNDER_HEAD: ArmSpec = {
  via: [
    [52, 5],
    [66, 4],
  ],
  hand: 90,
  type: 'flat',
};

/** On the front. Head right, hip near x = -10. */
// biome-ignore format: one key pose a line, to be compared with its neighbors
export const prone: readonly FigureRecord[] = [
  {
    slug: 'prone-lying', works: 'both', face: 'front', seconds: 2.2, secondsBack: 3, ownPace: true, frames: [0, 0],
    poses: [
      { ...LYING, headY: 0, armR: { via: [[11, 6], [-14, 4]], hand: -92, type: 'relax' } },
      { breath: 1 },
    ],
    props: [MAT],
    targets: ['lumbar'],
  },
  {
    slug: 'glute-squeeze', works: 'both',
    poses: [
      { ...LYING, tension: 0, head: 34, armR: UNDER_HEAD },
      { tension: 1, lumbar: 0 },
    ],
    props: [MAT],
    targets: ['glute'],
    arrows: [{ on: 1, pts: [[-42, 38], [-28, 29]] }, { on: 1, pts: [[18, 38], [4, 29]] }],
  },
  {
    slug: 'prone-on-elbows', works: 'both',
    poses: [
      { ...LYING, head: 34, armR: UNDER_HEAD },
      { settle: false, head: 0, rot: -84, lumbar: -26, thorax: -14, neck: -4, armR: { via: [[34, 4.2], [58, 3.2]], hand: 90, type: 'flat' } },
    ],
    props: [MAT],
    targets: ['lumbar'],
    arrows: [{ on: 1, pts: [[2, 40], [8, 54], [20, 62]] }],
  },
  {
    slug: 'prone-press-up', works: 'both',
    poses: [
      { ...LYING, headY: 0, armR: { palm: [46, 2.4], hand: 90, type: 'flat', fs: [0.68, 0.9] } },
      { settle: false, anchor: ['hip', -10, 13], rot: -68, lumbar: -44, thorax: -10, neck: -4, legR: { aim: [-82, -88, -155] }, armR: { palm: [46, 2.4], hand: 90, type: 'flat', fs: [1, 1] } },
    ],
    props: [MAT],
    targets: ['lumbar'],
    arrows: [{ on: 1, pts: [[-6, 48], [-4, 66], [6, 80]] }],
  },
  {
    slug: 'prone-press-up-sag', works: 'both', seconds: 2.6, frames: [1, 2],
    poses: [
      { ...LYING, headY: 0, armR: { palm: [46, 2.4], hand: 90, type: 'flat', fs: [0.68, 0.9] } },
      { settle: false, anchor: ['hip', -10, 17], rot: -62, lumbar: -30, thorax: -10, neck: -4, legR: { aim: [-77, -88, -155] }, armR: { palm: [46, 2.4], hand: 90, type: 'flat', fs: [1, 1] } },
      { anchor: ['hip', -10, 11.5], rot: -74, lumbar: -50, thorax: -8, neck: -2, legR: { aim: [-84, -88, -155] } },
    ],
    props: [MAT],
    targets: ['lumbar'],
    arrows: [{ on: 2, pts: [[-10, 46], [-10, 30]] }],
  },
  {
    slug: 'front-plank-knees', works: 'both',
    poses: [
      { far: 0, anchor: ['kneeR', -30, 5.6], rot: -107, lumbar: -4, thorax: 2, neck: -12, legR: { aim: [-22, -102, -78], toe: 78 }, armR: { via: [[31, 4.2], [55, 3.2]], hand: 90, type: 'grip' } },
      { anchor: ['kneeR', -55, 5.6], rot: -73, lumbar: 0, thorax: 2, neck: -6, legR: { aim: [-71, -102, -78], toe: 78 } },
    ],
    props: [MAT],
    targets: ['abs'],
    arrows: [{ on: 1, pts: [[-34, 34], [-52, 34]] }],
  },
  {
    slug: 'front-plank', works: 'both',
    poses: [
      { far: 0, anchor: ['kneeR', -50, 5.6], rot: -83, lumbar: -2, thorax: 2, neck: -4, legR: { aim: [-58, -102, -78], toe: 78 }, armR: { via: [[31, 4.2], [55, 3.2]], hand: 90, type: 'grip' } },
      { anchor: ['ballR', -98, 0], rot: -81, lumbar: 0, thorax: 2, neck: -2, legR: { aim: [-81, -81, -77], toe: 77 }, armR: { via: [[31, 4.2], [55, 3.2]], hand: 90, type: 'grip' } },
    ],
    props: [{ type: 'mat', x: -112, w: 190 }],
    targets: ['abs'],
    arrows: [{ on: 1, pts: [[-20, -1], [-20, 12]] }],
  },
];
