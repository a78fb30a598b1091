import type { ArmSpec, FigureRecord, KeyPose, LegSpec, Prop } from '../record.ts';

/** The mat is seen a little from above: what is nearer to the viewer lies lower. */
const MAT: Prop = { type: 'mat', x: -104, w: 194, near: 19, far: 8 };
const PILLOW: Prop = { type: 'pillow', x: -94, w: 34, h: 9, y: 2 };
const LYING: KeyPose = { anchor: ['hip', 0, 18], rot: 90, lumbar: 0, thorax: 0, neck: -4 };
const UNDER_CHEEK: ArmSpec = {
  via: [
    [-43, -14],
    [-64, -9],
  ],
  hand: -104,
};
const ON_HIP: ArmSpec = {
  via: [
    [-31, 47],
    [-19, 35],
  ],
  hand: 100,
};
/** The upper hand on the mat in front of the tummy. */
const IN_FRONT: ArmSpec = {
  via: [
    [-28, 14],
    [-13, 0],
  ],
  hand: 58,
};
const BENT_BELOW: LegSpec = {
  via: [
    [34, -4],
    [62, 6],
  ],
  foot: -68,
  shoe: 'flipped',
};

/** On the right side, facing the viewer, head left: the left leg is on top. */
// biome-ignore format: one key pose a line, to be compared with its neighbors
export const sideLying: readonly FigureRecord[] = [
  {
    slug: 'side-lying-rest', view: 'front', works: 'both', seconds: 2.2, secondsBack: 3, ownPace: true, frames: [0, 0],
    poses: [
      { ...LYING, legR: BENT_BELOW, legL: { via: [[35, 22], [64, 23]], foot: -68, shoe: 'flipped' }, armR: UNDER_CHEEK, armL: IN_FRONT },
      { breath: 1 },
    ],
    props: [MAT, PILLOW, { type: 'cushion', x: 26, w: 46, y: 6, h: 12 }],
    order: ['trunk', 'legR', 'held', 'legL', 'targets', 'armR', 'armL'],
  },
  {
    slug: 'clamshell', view: 'front', works: 'L',
    poses: [
      { ...LYING, legR: BENT_BELOW, legL: { via: [[35, 12], [63, 13]], foot: -68, shoe: 'flipped' }, armR: UNDER_CHEEK, armL: ON_HIP },
      { legL: { via: [[31, 42], [62, 14]], foot: -62, shoe: 'flipped' } },
    ],
    props: [MAT, PILLOW],
    targets: ['hipSide:L'],
    arrows: [{ on: 1, pts: [[54, 34], [52, 48], [42, 58]] }],
    order: ['trunk', 'legR', 'legL', 'targets', 'armR', 'armL'],
  },
  {
    slug: 'side-lying-leg-lift', view: 'front', works: 'L',
    poses: [
      { ...LYING, legR: BENT_BELOW, legL: { aim: [93, 93, 93] }, armR: UNDER_CHEEK, armL: IN_FRONT },
      { legL: { aim: [114, 114, 112] } },
    ],
    props: [{ type: 'mat', x: -104, w: 212, near: 19, far: 8 }, PILLOW],
    targets: ['hipSide:L'],
    arrows: [{ on: 1, pts: [[78, 30], [75, 46]] }],
    order: ['trunk', 'legR', 'legL', 'targets', 'armR', 'armL'],
  },
  {
    slug: 'side-plank-knees', view: 'front', works: 'R',
    poses: [
      { anchor: ['hip', 0, 19], rot: 76, lumbar: 10, thorax: 0, neck: 0, legR: { aim: [92, 112, 112], fs: [1, 0.45], behind: true }, legL: { aim: [82, 112, 112], fs: [1, 0.45], behind: true }, armR: { via: [[-46, 4.5], [-56, 3.5]], hand: -80, type: 'grip' }, armL: { via: [[-20, 54], [-4, 38]], hand: 70 } },
      { anchor: ['hip', 0, 31], rot: 70, lumbar: 0, legR: { aim: [67, 112, 112], fs: [1, 0.45], behind: true }, legL: { aim: [56, 112, 112], fs: [1, 0.45], behind: true } },
    ],
    props: [{ type: 'mat', x: -84, w: 164, near: 6, far: 16 }],
    targets: ['obliqueR'],
    arrows: [{ on: 1, pts: [[-14, 2], [-14, 15]] }],
  },
  {
    slug: 'side-plank', view: 'front', works: 'R',
    poses: [
      { anchor: ['hip', 0, 20], rot: 76, lumbar: 10, thorax: 0, neck: 0, legR: { aim: [92, 92, 70] }, legL: { aim: [80, 80, 62] }, armR: { via: [[-46, 4.5], [-56, 3.5]], hand: -80, type: 'grip' }, armL: { via: [[-20, 56], [-4, 40]], hand: 70 } },
      { anchor: ['hip', 0, 38], rot: 75, lumbar: 0, legR: { aim: [75, 75, 60] }, legL: { aim: [64, 64, 52] } },
    ],
    props: [{ type: 'mat', x: -80, w: 190 }],
    targets: ['obliqueR'],
    arrows: [{ on: 1, pts: [[-8, 2], [-8, 17]] }],
  },
];
