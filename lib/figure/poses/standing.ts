import type { ArmSpec, FigureRecord, KeyPose, Prop } from '../record.ts';

const COUNTER: Prop = { type: 'table', x: 32, w: 56, h: 97 };
const HAND_ON_COUNTER: ArmSpec = { palm: [42, 98.5], hand: 84, type: 'flat' };
const STANDING: KeyPose = {
  anchor: ['hip', 3, 89.8],
  rot: -2,
  lumbar: -4,
  thorax: 4,
  neck: 2,
  legR: { plant: [0, 0] },
};

/** Standing, facing right or the viewer. Hip 89.9 cm high with straight legs. */
// biome-ignore format: one key pose a line, to be compared with its neighbors
export const standing: readonly FigureRecord[] = [
  {
    slug: 'standing-back-bend', works: 'both',
    poses: [
      { anchor: ['hip', 2, 89.8], rot: 0, lumbar: -4, thorax: 4, neck: 4, legR: { plant: [-2, 0] }, armR: { wrist: ['torso', 0.16, -9], hand: 14 } },
      { anchor: ['hip', 8, 89.2], rot: 7, lumbar: -22, thorax: -5, neck: -6 },
    ],
    targets: ['lumbar'],
    arrows: [{ on: 1, pts: [[-18, 181], [-34, 178], [-46, 167]] }],
  },
  {
    slug: 'standing-forward-bend', works: 'both',
    poses: [
      { ...STANDING, armR: { palm: ['thighR', 0.4, 9], hand: 0 } },
      { anchor: ['hip', -13, 86], rot: -52, lumbar: 40, thorax: 26, neck: 12, armR: { palm: ['shankR', 0.2, 6], hand: -6 } },
    ],
    targets: ['lumbar', 'hamstring'],
    arrows: [{ on: 1, pts: [[44, 132], [58, 120], [62, 102]] }],
  },
  {
    slug: 'side-glide-wall', view: 'back', works: 'R',
    poses: [
      { anchor: ['c7', -13, 140], rot: 6, lumbar: -24, thorax: 18, neck: -2, legL: { plant: [-3, 0] }, legR: { plant: [13, 0] }, armL: { via: [[-31, 111], [-14, 103]], hand: 96 }, armR: { via: [[23, 114], [17, 92]], hand: -50 } },
      { rot: -7, lumbar: -8, thorax: -8, neck: 2, armR: { via: [[20, 110], [7, 92]], hand: -60 } },
    ],
    props: [{ type: 'wall', x: -36, side: 'L' }],
    targets: ['spineR', 'spineL'],
    arrows: [{ on: 1, pts: [[44, 90], [24, 90]] }],
    order: ['armL', 'trunk', 'legL', 'legR', 'targets', 'armR'],
  },
  {
    slug: 'side-glide-free', view: 'back', works: 'R',
    poses: [
      { anchor: ['c7', 0, 141.5], rot: 0, legR: { plant: [10, 0] }, legL: { plant: [-10, 0] }, armR: { sh: 12, el: -2 }, armL: { sh: 12, el: -2 } },
      { anchor: ['c7', 0, 139.6], rot: -8, lumbar: 18, thorax: -26 },
    ],
    targets: ['spineR', 'spineL'],
    arrows: [{ on: 1, pts: [[60, 92], [42, 92]] }],
  },
  {
    slug: 'hip-hinge', works: 'both',
    poses: [
      { ...STANDING, neck: -2, armR: { wrist: ['torso', 0.3, -14], type: 'grip' }, armL: { via: [['torso', 0.96, 17], ['torso', 1.06, -4]], type: 'grip' } },
      { anchor: ['hip', -20, 82], rot: -60, lumbar: -2, thorax: 2, neck: -4 },
    ],
    props: [{ type: 'stick', via: [['torso', -0.04, -13.4], ['skull', -11.6, 8]] }],
    targets: ['hamstring'],
    arrows: [{ on: 1, pts: [[-36, 76], [-52, 74]] }],
  },
  {
    slug: 'mini-squat', works: 'both',
    poses: [
      { ...STANDING, rot: 0, armR: HAND_ON_COUNTER },
      { anchor: ['hip', -16, 74], rot: -24, lumbar: -2, thorax: 2, neck: -4 },
    ],
    props: [COUNTER],
    targets: ['quad', 'glute'],
    arrows: [{ on: 1, pts: [[-36, 96], [-42, 78]] }],
  },
  {
    slug: 'step-up', works: 'R', seconds: 2.2,
    poses: [
      { anchor: ['hip', 4, 87], rot: -8, lumbar: -2, thorax: 4, neck: 0, legR: { plant: [30, 18] }, legL: { plant: [-14, 0], at: 'ball', foot: -8 }, armR: { sh: -12, el: 22 }, armL: { sh: 22, el: 24 } },
      { anchor: ['hip', 16, 96], rot: -14, legL: { plant: [8, 27], at: 'ball', foot: -40 }, armR: { sh: 0, el: 24 }, armL: { sh: 6, el: 24 } },
      { anchor: ['hip', 30, 107.7], rot: -4, legL: { plant: [56, 18], at: 'ball', foot: -12 }, armR: { sh: 10, el: 24 }, armL: { sh: -8, el: 22 } },
    ],
    props: [{ type: 'step', x: 16, w: 48, h: 18 }],
    targets: ['quad', 'glute'],
    arrows: [{ on: 2, pts: [[2, 112], [2, 132]] }],
  },
  {
    slug: 'heel-raise', works: 'both',
    poses: [
      { ...STANDING, anchor: ['hip', 1, 89.8], rot: 0, legR: { plant: [12, 0], at: 'ball', foot: 0 }, armR: HAND_ON_COUNTER },
      { anchor: ['hip', 8, 96.6], legR: { plant: [12, 0], at: 'ball', foot: -38 } },
    ],
    props: [COUNTER],
    targets: ['calf'],
    arrows: [{ on: 1, pts: [[-17, 4], [-17, 20]] }],
  },
  {
    slug: 'toe-raise', works: 'both',
    poses: [
      { anchor: ['hip', 14, 88.4], rot: 5, lumbar: -2, thorax: 4, neck: 2, legR: { plant: [22, 0], at: 'heel', foot: 0 }, armR: { sh: 4, el: 8 } },
      { legR: { plant: [22, 0], at: 'heel', foot: 24 } },
    ],
    props: [{ type: 'wall', x: 0, side: 'L' }],
    targets: ['shin'],
    arrows: [{ on: 1, pts: [[56, 4], [55, 20]] }],
  },
  {
    slug: 'hamstring-stretch-step', works: 'R',
    poses: [
      { anchor: ['hip', 0, 89.7], rot: 0, lumbar: 0, thorax: 4, neck: 4, legR: { plant: [56, 22], at: 'heel', foot: 22 }, legL: { plant: [-2, 0] }, armR: { palm: ['thighR', 0.5, 8], hand: 40 }, armL: { palm: [36, 97], hand: 90, type: 'grip' } },
      { rot: -36, lumbar: 2, thorax: 4, neck: -10, armR: { palm: ['thighR', 0.95, 6], hand: 48 } },
    ],
    props: [{ type: 'step', x: 48, w: 42, h: 22 }, { type: 'rail', x: 36, h: 97 }],
    targets: ['hamstring'],
    arrows: [{ on: 1, pts: [[36, 176], [52, 171], [63, 158]] }],
  },
  {
    slug: 'calf-stretch', works: 'R',
    poses: [
      { anchor: ['hip', -3, 86.7], rot: -8, lumbar: -2, thorax: 4, neck: 2, legR: { plant: [-25, 0] }, legL: { plant: [24, 0] }, armR: { palm: [54.2, 127], hand: 176, type: 'flat', palmSide: 1 }, armL: { palm: [54.2, 130], hand: 176, type: 'flat', palmSide: 1 } },
      { anchor: ['hip', 6, 83.7], rot: -15 },
    ],
    props: [{ type: 'wall', x: 57, side: 'R' }],
    targets: ['calf'],
    arrows: [{ on: 1, pts: [[-34, 91], [-18, 90]] }],
  },
  {
    slug: 'pallof-press', works: 'R',
    poses: [
      { ...STANDING, anchor: ['hip', 0, 89], rot: -3, armR: { palm: [19, 122], hand: 80, type: 'grip' }, armL: { palm: [21, 124], hand: 80, type: 'grip' } },
      { armR: { palm: [58, 122], hand: 88, type: 'grip' }, armL: { palm: [60, 124], hand: 88, type: 'grip' } },
    ],
    props: [{ type: 'door', x: 38, w: 70, h: 190, floor: 28, knob: [100, 116] }, { type: 'strap', via: [['palmR', 1, 1], [39, 150]] }],
    targets: ['abs'],
    arrows: [{ on: 1, pts: [[28, 104], [48, 104]] }],
  },
  {
    slug: 'lift-practice', works: 'both',
    poses: [
      { ...STANDING, anchor: ['hip', -17, 56], rot: -56, lumbar: 2, thorax: 4, neck: -10, armR: { palm: [38, 24], hand: 20, type: 'grip' } },
      { anchor: ['hip', -19, 74], rot: -46, neck: -8, armR: { palm: [34, 52], hand: 16, type: 'grip' } },
      { anchor: ['hip', 3, 89.7], rot: -1, lumbar: -4, neck: 2, armR: { palm: [27, 99], hand: 60, type: 'grip' } },
    ],
    props: [{ type: 'box', at: ['palmR', 2, -8], w: 36, h: 32 }],
    targets: ['quad', 'glute'],
    arrows: [{ on: 2, pts: [[58, 60], [58, 82]] }],
  },
  {
    slug: 'short-walks', works: 'both', loop: 'cycle', seconds: 1.6, frames: [1, 0],
    poses: [
      { anchor: ['hip', 0, 85.5], rot: -2, lumbar: -3, thorax: 5, neck: 2, legR: { plant: [30, 8.2], at: 'ankle', foot: 18, toe: 0 }, legL: { plant: [-32, 12.3], at: 'ankle', foot: -28, toe: 28 }, armR: { aim: [-22, -8, -4] }, armL: { aim: [22, 42, 46] } },
      { anchor: ['hip', 0, 89], legR: { plant: [0, 7], at: 'ankle', foot: 0, toe: 0 }, legL: { plant: [-13, 19], at: 'ankle', foot: -34, toe: 0 }, armR: { aim: [-2, 12, 14] }, armL: { aim: [0, 14, 18] } },
      { anchor: ['hip', 0, 85.5], legR: { plant: [-32, 12.3], at: 'ankle', foot: -28, toe: 28 }, legL: { plant: [30, 8.2], at: 'ankle', foot: 18, toe: 0 }, armR: { aim: [22, 42, 46] }, armL: { aim: [-22, -8, -4] } },
      { anchor: ['hip', 0, 89], legR: { plant: [-13, 19], at: 'ankle', foot: -34, toe: 0 }, legL: { plant: [0, 7], at: 'ankle', foot: 0, toe: 0 }, armR: { aim: [0, 14, 18] }, armL: { aim: [-2, 12, 14] } },
    ],
    arrows: [{ on: 0, pts: [[36, 112], [56, 112]] }],
  },
  {
    slug: 'progressive-walk', works: 'both', loop: 'cycle', seconds: 1.2, frames: [1, 0],
    poses: [
      { anchor: ['hip', 0, 84], rot: -4, lumbar: -2, thorax: 5, neck: 0, legR: { plant: [34, 8.6], at: 'ankle', foot: 22, toe: 0 }, legL: { plant: [-36, 14], at: 'ankle', foot: -34, toe: 34 }, armR: { aim: [-34, 34, 40], type: 'grip' }, armL: { aim: [30, 104, 108], type: 'grip' } },
      { anchor: ['hip', 0, 88.6], legR: { plant: [0, 7], at: 'ankle', foot: 0, toe: 0 }, legL: { plant: [-12, 22], at: 'ankle', foot: -34, toe: 0 }, armR: { aim: [-4, 70, 76], type: 'grip' }, armL: { aim: [-2, 72, 78], type: 'grip' } },
      { anchor: ['hip', 0, 84], legR: { plant: [-36, 14], at: 'ankle', foot: -34, toe: 34 }, legL: { plant: [34, 8.6], at: 'ankle', foot: 22, toe: 0 }, armR: { aim: [30, 104, 108], type: 'grip' }, armL: { aim: [-34, 34, 40], type: 'grip' } },
      { anchor: ['hip', 0, 88.6], legR: { plant: [-12, 22], at: 'ankle', foot: -34, toe: 0 }, legL: { plant: [0, 7], at: 'ankle', foot: 0, toe: 0 }, armR: { aim: [-2, 72, 78], type: 'grip' }, armL: { aim: [-4, 70, 76], type: 'grip' } },
    ],
    arrows: [{ on: 0, pts: [[42, 100], [56, 100]] }, { on: 0, pts: [[62, 100], [80, 100]] }],
  },
  {
    slug: 'suitcase-carry', works: 'R', loop: 'cycle', seconds: 1.9, frames: [1, 0],
    poses: [
      { anchor: ['hip', 0, 87], rot: -1, lumbar: -3, thorax: 4, neck: 2, legR: { plant: [22, 7.8], at: 'ankle', foot: 12, toe: 0 }, legL: { plant: [-25, 10.5], at: 'ankle', foot: -22, toe: 22 }, armR: { aim: [-1, 2, 2], type: 'grip' }, armL: { aim: [16, 30, 34] } },
      { anchor: ['hip', 0, 89], legR: { plant: [0, 7], at: 'ankle', foot: 0, toe: 0 }, legL: { plant: [-11, 16], at: 'ankle', foot: -28, toe: 0 }, armR: { aim: [-1, 2, 2], type: 'grip' }, armL: { aim: [0, 12, 16] } },
      { anchor: ['hip', 0, 87], legR: { plant: [-25, 10.5], at: 'ankle', foot: -22, toe: 22 }, legL: { plant: [22, 7.8], at: 'ankle', foot: 12, toe: 0 }, armR: { aim: [-1, 2, 2], type: 'grip' }, armL: { aim: [-16, -4, 0] } },
      { anchor: ['hip', 0, 89], legR: { plant: [-11, 16], at: 'ankle', foot: -28, toe: 0 }, legL: { plant: [0, 7], at: 'ankle', foot: 0, toe: 0 }, armR: { aim: [-1, 2, 2], type: 'grip' }, armL: { aim: [0, 12, 16] } },
    ],
    props: [{ type: 'case', at: ['palmR', 0, -1], w: 34, h: 26 }],
    arrows: [{ on: 0, pts: [[38, 116], [58, 116]] }],
  },
];
