import type { FigureRecord, KeyPose, LegSpec, Prop } from '../record.ts';

const MAT: Prop = { type: 'rug', x: -98, w: 174, y: -56, h: 112 };
const LYING: KeyPose = { anchor: ['hip', 0, 0], rot: 90, lumbar: 0, thorax: 0, neck: 0 };
/** Knees bent, feet flat: thighs and shanks point at the viewer. */
const BENT_R: LegSpec = {
  via: [
    [26, -6.5],
    [39, -6.5],
  ],
  foot: 0,
  shoe: 'top',
};
const BENT_L: LegSpec = {
  via: [
    [26, 6.5],
    [39, 6.5],
  ],
  foot: 0,
  shoe: 'top',
};

/** Lying, seen from above, head left. On the back, the right side is below; on the front, it is above. */
// biome-ignore format: one key pose a line, to be compared with its neighbors
export const fromAbove: readonly FigureRecord[] = [
  {
    slug: 'knee-rolls', view: 'front', works: 'both', above: true,
    poses: [
      { ...LYING, legR: BENT_R, legL: BENT_L, armR: { aim: [52, 58, 60] }, armL: { aim: [128, 122, 120] } },
      { legR: { via: [[25, -32], [43, -15]], foot: -8, shoe: 'top' }, legL: { via: [[28, -21], [45, -4]], foot: -8, shoe: 'top' } },
    ],
    props: [MAT],
    targets: ['tummy'],
    arrows: [{ on: 1, pts: [[64, 24], [72, 4], [66, -22]] }],
    order: ['trunk', 'armL', 'armR', 'targets', 'legR', 'legL'],
  },
  {
    slug: 'bent-knee-fallout', view: 'front', works: 'R', above: true,
    poses: [
      { ...LYING, legR: BENT_R, legL: BENT_L, armR: { via: [[-22, -34], [-4, -17]], hand: 122 }, armL: { via: [[-22, 34], [-4, 17]], hand: 58 } },
      { legR: { via: [[23, -39], [41, -9]], foot: -14, shoe: 'top' } },
    ],
    props: [MAT],
    targets: ['tummy'],
    arrows: [{ on: 1, pts: [[50, -22], [46, -36], [36, -46]] }],
    order: ['trunk', 'targets', 'legR', 'legL', 'armL', 'armR'],
  },
  {
    slug: 'prone-hips-offset', view: 'back', works: 'R', above: true, face: 'side',
    poses: [
      { anchor: ['c7', -53, 4], rot: 90, lumbar: 0, thorax: 0, neck: 0, legR: { aim: [92, 90, 0], shoe: 'top' }, legL: { aim: [88, 90, 0], shoe: 'top' }, armR: { aim: [108, 96, 94] }, armL: { aim: [72, 84, 86] } },
      { rot: 83, lumbar: 17, thorax: -24, legR: { aim: [92, 91, 0], shoe: 'top' }, legL: { aim: [88, 89, 0], shoe: 'top' } },
    ],
    props: [{ type: 'rug', x: -98, w: 208, y: -48, h: 96 }],
    targets: ['spineR', 'spineL'],
    arrows: [{ on: 1, pts: [[4, 70], [4, 50]] }],
  },
];
