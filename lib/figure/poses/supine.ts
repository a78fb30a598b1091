import type { ArmSpec, FigureRecord, KeyPose, LegSpec, Prop } from '../record.ts';

const MAT: Prop = { type: 'mat', x: -86, w: 150 };
const PILLOW: Prop = { type: 'pillow', x: -84, w: 26, h: 3.5 };
const LYING: KeyPose = {
  anchor: ['c7', -50, null],
  rest: ['torso'],
  settle: true,
  rot: 90,
  lumbar: -4,
  thorax: 0,
  neck: 'rest',
  headY: 3,
  legR: { plant: [42, 0] },
};
const AT_SIDE: ArmSpec = {
  via: [
    [-18, 4.6],
    [7, 3.2],
  ],
  hand: 92,
  type: 'flat',
};

/** Seen a little from above, so that the near arm lies clear of the low back. */
const LOW_MAT: Prop = { type: 'mat', x: -86, w: 154, near: 17, far: 1 };
const BESIDE_R: ArmSpec = {
  via: [
    [-29, -1],
    [-7, -9],
  ],
  hand: 92,
  type: 'flat',
};
/** Behind the trunk, out of sight. */
const BESIDE_L: ArmSpec = {
  via: [
    [-24, 11],
    [-12, 12],
  ],
  hand: 92,
  type: 'flat',
};

/** On the mat beyond the trunk, in sight once the hips are up. */
const AT_FAR_SIDE: ArmSpec = {
  via: [
    [-23, 5],
    [-1, 4],
  ],
  hand: 92,
  type: 'flat',
};

/** Seen a little from above, for a leg that sinks toward the viewer. */
const WIDE_MAT: Prop = { type: 'mat', x: -86, w: 156, near: 24, far: 6 };
/** Knees bent and feet flat, by place: a leg goes from here to the side. */
const BENT_R: LegSpec = {
  via: [
    [28.5, 39.6],
    [44, 7],
  ],
  foot: 0,
};
const BENT_L: LegSpec = {
  via: [
    [31, 41],
    [47, 9],
  ],
  foot: 0,
};

/** On the back. Head left, hip near x = 3. */
// biome-ignore format: one key pose a line, to be compared with its neighbors
export const supine: readonly FigureRecord[] = [
  {
    slug: 'pelvic-tilt', works: 'both',
    poses: [
      { ...LYING, lumbar: -34, thorax: 8, armR: BESIDE_R, armL: BESIDE_L },
      { lumbar: 9, thorax: 2 },
    ],
    props: [LOW_MAT, PILLOW],
    targets: ['abs'],
    arrows: [{ on: 1, pts: [[-17, 46], [-17, 28]] }],
  },
  {
    slug: 'rest-90-90', works: 'both',
    poses: [
      { ...LYING, legR: { aim: [202, 96, 78] }, armR: AT_SIDE },
      { legR: { aim: [180, 91, 84] } },
    ],
    props: [MAT, PILLOW, { type: 'chair', x: 58, seat: 45.4, face: 'L' }],
    arrows: [{ on: 1, pts: [[-8, 72], [8, 68]] }],
  },
  {
    slug: 'single-knee-to-chest', works: 'R',
    poses: [
      { ...LYING, legL: { plant: [46, 0] }, armR: BESIDE_R, armL: BESIDE_L },
      { lumbar: 6, legR: { aim: [218, 84, 62] }, armR: { palm: ['thighR', 0.72, -7], hand: 120, type: 'grip' }, armL: { palm: ['thighR', 0.82, -7], hand: 120, type: 'grip' } },
    ],
    props: [LOW_MAT, PILLOW],
    targets: ['lumbar', 'glute'],
    arrows: [{ on: 1, pts: [[10, 70], [-2, 74], [-16, 68]] }],
  },
  {
    slug: 'double-knee-to-chest', works: 'both',
    poses: [
      { ...LYING, legR: { aim: [188, 78, 62] }, armR: { palm: ['thighR', 0.6, -7], hand: 110, type: 'grip' }, armL: { palm: ['thighR', 0.7, -7], hand: 110, type: 'grip' } },
      { lumbar: 22, legR: { aim: [226, 100, 80] } },
    ],
    props: [MAT, PILLOW],
    targets: ['lumbar'],
    arrows: [{ on: 1, pts: [[18, 74], [4, 78], [-12, 72]] }],
  },
  {
    slug: 'deep-core-set', works: 'both',
    poses: [
      { ...LYING, lumbar: -8, breath: 0.25, tension: 0, armR: { via: [[-24, 6], ['torso', 0.36, -1]], hand: 94, type: 'flat' } },
      { breath: -1, tension: 1 },
    ],
    props: [MAT, PILLOW],
    targets: ['abs'],
    arrows: [{ on: 1, pts: [[-8, 44], [-8, 29]] }],
  },
  {
    slug: 'abdominal-brace', works: 'both',
    poses: [
      { ...LYING, lumbar: -8, tension: 0, armR: { via: [[-29, 4], ['torso', 0.44, 1]], hand: 92, type: 'flat' } },
      { tension: 1 },
    ],
    props: [MAT, PILLOW],
    targets: ['abs', 'lumbar'],
    arrows: [{ on: 1, pts: [[-30, 42], [-24, 28]] }, { on: 1, pts: [[4, 42], [-2, 28]] }],
  },
  {
    slug: 'belly-breathing', works: 'both', seconds: 3.6, secondsBack: 6, ownPace: true,
    poses: [
      { ...LYING, armR: { via: [[-30, 5], ['torso', 0.66, 9]], hand: 94, type: 'flat' }, armL: AT_SIDE },
      { breath: 1, armR: { via: [[-30, 5], ['torso', 0.66, 11]], hand: 97, type: 'flat' } },
    ],
    props: [MAT, PILLOW],
    arrows: [{ on: 1, pts: [[-16, 30], [-16, 46]] }],
  },
  {
    slug: 'muscle-relaxation', works: 'both',
    poses: [
      { ...LYING, legR: { aim: [104, 70, 92] }, armR: { via: [[-17, 6], [5, 15]], hand: 112, type: 'grip' } },
      { legR: { aim: [104, 70, 62] }, armR: { via: [[-17, 4.6], [8, 3.4]], hand: 92, type: 'flat' } },
    ],
    props: [{ type: 'mat', x: -86, w: 192 }, PILLOW, { type: 'pillow', x: 30, w: 28, h: 13 }],
    arrows: [{ on: 1, pts: [[13, 44], [13, 30]] }],
  },
  {
    slug: 'heel-slide', works: 'R',
    poses: [
      { ...LYING, legR: { plant: [37.4, 0], at: 'heel', foot: 0 }, legL: { plant: [46, 0] }, armR: AT_SIDE, armL: AT_SIDE },
      { legR: { plant: [86, 0], at: 'heel', foot: 58 } },
    ],
    props: [{ type: 'mat', x: -86, w: 190 }, PILLOW],
    targets: ['abs'],
    arrows: [{ on: 1, pts: [[66, 36], [86, 33]] }],
  },
  {
    slug: 'supine-march', works: 'R',
    poses: [
      { ...LYING, legL: { plant: [46, 0] }, armR: AT_SIDE, armL: AT_SIDE },
      { legR: { aim: [178, 90, 84] } },
    ],
    props: [MAT, PILLOW],
    targets: ['abs'],
    arrows: [{ on: 1, pts: [[64, 24], [64, 42]] }],
  },
  {
    slug: 'dead-bug', works: 'R',
    poses: [
      { ...LYING, lumbar: 2, legR: { aim: [180, 90, 74] }, legL: { aim: [183, 92, 76] }, armR: { aim: [178, 178, 178] }, armL: { aim: [184, 184, 184] } },
      { legR: { aim: [110, 104, 90] }, armL: { aim: [250, 250, 250] } },
    ],
    props: [{ type: 'mat', x: -116, w: 200 }, PILLOW],
    targets: ['abs'],
    arrows: [{ on: 1, pts: [[58, 68], [68, 62], [76, 51]] }, { on: 1, pts: [[-58, 78], [-74, 70], [-86, 56]] }],
  },
  {
    slug: 'mcgill-curl-up', works: 'R',
    poses: [
      { ...LYING, anchor: ['hip', 3, null], headY: 0, legL: { plant: [88, 0], at: 'heel', foot: 82 }, armR: { via: [[-29, -8], [-12, 1]], hand: 100, type: 'flat' }, armL: BESIDE_L },
      { settle: false, rot: 92, thorax: 12, neck: 20 },
    ],
    props: [{ type: 'mat', x: -86, w: 184, near: 17, far: 1 }],
    targets: ['abs'],
    arrows: [{ on: 1, pts: [[-76, 36], [-68, 48]] }],
    order: ['armL', 'legL', 'armR', 'trunk', 'legR', 'targets'],
  },
  {
    slug: 'glute-bridge', works: 'both',
    poses: [
      { ...LYING, legR: { plant: [37, 0] }, armR: BESIDE_R, armL: AT_FAR_SIDE },
      { settle: false, rot: 119, lumbar: 4, thorax: 12 },
    ],
    props: [LOW_MAT, PILLOW],
    targets: ['glute'],
    arrows: [{ on: 1, pts: [[-8, 54], [-8, 70]] }],
  },
  {
    slug: 'single-leg-bridge', works: 'R',
    poses: [
      { ...LYING, legR: { plant: [37, 0] }, legL: { aim: [141, 141, 140] }, armR: BESIDE_R, armL: AT_FAR_SIDE },
      { settle: false, rot: 119, lumbar: 4, thorax: 12, legL: { aim: [112, 112, 112] } },
    ],
    props: [{ type: 'mat', x: -86, w: 170, near: 17, far: 1 }, PILLOW],
    targets: ['glute'],
    arrows: [{ on: 1, pts: [[-8, 54], [-8, 70]] }],
  },
  {
    slug: 'hamstring-stretch-strap', works: 'R',
    poses: [
      { ...LYING, legR: { aim: [152, 100, 100] }, legL: { plant: [46, 0] }, armR: { palm: [-22, 42], hand: 140, type: 'grip' }, armL: { palm: [-20, 44], hand: 140, type: 'grip' } },
      { legR: { aim: [167, 164, 168] }, armR: { palm: [-24, 46], hand: 150, type: 'grip' }, armL: { palm: [-22, 48], hand: 150, type: 'grip' } },
    ],
    props: [MAT, PILLOW, { type: 'strap', via: [['palmR', 0, 0], ['ballR', 0, 0]] }],
    targets: ['hamstring'],
    arrows: [{ on: 1, pts: [[56, 66], [52, 80], [42, 92]] }],
  },
  {
    slug: 'bent-knee-fallout', works: 'R',
    poses: [
      { ...LYING, legR: BENT_R, legL: BENT_L, armR: { via: [[-26, 8], [-4, 16]], hand: 88 }, armL: { via: [[-22, 20], [-6, 24]], hand: 95 } },
      { legR: { via: [[26, -9], [43, 3]], foot: 14 } },
    ],
    props: [WIDE_MAT, PILLOW],
    targets: ['abs'],
    arrows: [{ on: 1, pts: [[62, 54], [68, 38], [64, 24]] }],
  },
  {
    slug: 'figure-4-stretch', works: 'R',
    poses: [
      { ...LYING, legL: { plant: [43, 0] }, legR: { via: [[30, 15], ['thighL', 0.9, 5]], foot: 28 }, armR: AT_SIDE, armL: AT_SIDE },
      { legL: { aim: [192, 98, 84] }, legR: { via: [[25, 19], ['thighL', 0.8, 5]], foot: 30 }, armR: { palm: ['thighL', 0.48, -7], hand: 118, type: 'grip' }, armL: { palm: ['thighL', 0.6, -7], hand: 110, type: 'grip' } },
    ],
    props: [MAT, PILLOW],
    targets: ['glute'],
    arrows: [{ on: 1, pts: [[14, 74], [-2, 70]] }],
    order: ['armL', 'legL', 'trunk', 'armR', 'legR', 'targets'],
  },
  {
    slug: 'sciatic-slider-supine', works: 'R',
    poses: [
      { ...LYING, legR: { aim: [184, 80, 98] }, legL: { plant: [46, 0] }, armR: { palm: ['thighR', 0.52, -7], hand: 110, type: 'grip' }, armL: { palm: ['thighR', 0.56, -7], hand: 110, type: 'grip' } },
      { legR: { aim: [184, 156, 116] } },
    ],
    props: [MAT, PILLOW],
    targets: ['nerve'],
    arrows: [{ on: 1, pts: [[50, 66], [46, 80], [36, 92]] }],
  },
];
