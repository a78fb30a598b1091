import type { ArmSpec, FigureRecord, KeyPose, Prop } from '../record.ts';

const CHAIR: Prop = { type: 'chair', x: -17, seat: 44 };
/** Only the back half of the seat is used. */
const CHAIR_BEHIND: Prop = { type: 'chair', x: -34, seat: 44 };
const HANDS_ON_THIGHS: ArmSpec = { palm: ['thighR', 0.95, 8], hand: 70 };
const SITTING: KeyPose = {
  anchor: ['hip', 0, 53.5],
  rot: -2,
  lumbar: -2,
  thorax: 4,
  neck: 2,
  legR: { plant: [36, 0] },
  armR: HANDS_ON_THIGHS,
};

/** Sitting, facing right, hip at x = 0 on a seat of 44 cm. */
// biome-ignore format: one key pose a line, to be compared with its neighbors
export const sitting: readonly FigureRecord[] = [
  {
    slug: 'seated-pelvic-rock', works: 'both',
    poses: [
      { ...SITTING, rot: 18, lumbar: 36, thorax: 12, neck: 2 },
      { rot: -12, lumbar: -20, thorax: 4, neck: 4 },
    ],
    props: [CHAIR_BEHIND],
    targets: ['lumbar'],
    arrows: [{ on: 0, pts: [[-14, 78], [-22, 68], [-22, 56]] }, { on: 1, pts: [[-22, 56], [-22, 68], [-14, 78]] }],
  },
  {
    slug: 'posture-reset', works: 'both', frames: [0, 2],
    poses: [
      { ...SITTING, rot: 20, lumbar: 40, thorax: 26, neck: -6 },
      { rot: -12, lumbar: -22, thorax: -4, neck: 2 },
      { rot: -3, lumbar: -8, thorax: 4, neck: 2 },
    ],
    props: [CHAIR_BEHIND],
    targets: ['lumbar'],
    arrows: [{ on: 2, pts: [[34, 96], [34, 116]] }],
  },
  {
    slug: 'seated-forward-bend', works: 'both',
    poses: [
      { ...SITTING, },
      { rot: -44, lumbar: 44, thorax: 30, neck: 18, armR: { palm: ['shankR', 0.72, 5], hand: 10 } },
    ],
    props: [CHAIR],
    targets: ['lumbar'],
    arrows: [{ on: 1, pts: [[30, 112], [48, 104], [60, 90]] }],
  },
  {
    slug: 'seated-piriformis-stretch', works: 'R',
    poses: [
      { ...SITTING, legL: { plant: [38, 0] }, legR: { via: [[24, 46], ['kneeL', 3, 11]], foot: 24 }, armR: { palm: ['kneeR', -5, 8], hand: 62 }, armL: { palm: ['thighL', 0.72, 12], hand: 70 } },
      { rot: -32, lumbar: -2, thorax: 4, neck: -6, armR: { palm: ['kneeR', -3, 7], hand: 44 } },
    ],
    props: [CHAIR],
    targets: ['glute'],
    arrows: [{ on: 1, pts: [[26, 142], [42, 138], [54, 127]] }],
  },
  {
    slug: 'sit-to-stand', works: 'both',
    poses: [
      { anchor: ['hip', 0, 53.5], rot: -2, lumbar: 4, thorax: 4, neck: 0, legR: { plant: [36, 0] }, armR: { palm: ['thighR', 0.7, 8], hand: 75 } },
      { anchor: ['hip', 4, 56], rot: -42, lumbar: 4, thorax: 2, neck: -14, armR: { palm: ['thighR', 0.95, 8], hand: 60 } },
      { anchor: ['hip', 38, 89.8], rot: -1, lumbar: -4, thorax: 4, neck: 2, armR: { sh: 20, el: 30 } },
    ],
    props: [CHAIR],
    targets: ['quad', 'glute'],
    arrows: [{ on: 1, pts: [[26, 124], [40, 116]] }, { on: 2, pts: [[8, 108], [8, 128]] }],
  },
  {
    slug: 'move-break', works: 'both', seconds: 4,
    poses: [
      { anchor: ['hip', 0, 53.5], rot: 4, lumbar: 14, thorax: 14, neck: -2, legR: { plant: [36, 0] }, legL: { plant: [40, 0] }, armR: { palm: ['thighR', 0.7, 8], hand: 75 }, armL: { palm: ['thighL', 0.7, 8], hand: 75 } },
      { anchor: ['hip', 6, 57], rot: -42, lumbar: 4, thorax: 2, neck: -14, armR: { sh: -10, el: 50 }, armL: { sh: -6, el: 50 } },
      { anchor: ['hip', 39, 89.8], rot: -1, lumbar: -4, thorax: 4, neck: 2, armR: { sh: 0, el: 8 }, armL: { sh: 4, el: 8 } },
      { anchor: ['hip', 62, 86], rot: -3, legL: { plant: [88, 0], at: 'heel', foot: 16 }, legR: { plant: [44, 0], at: 'ball', foot: -30 }, armR: { sh: 24, el: 20 }, armL: { sh: -22, el: 12 } },
    ],
    props: [CHAIR, { type: 'clock', x: 18, y: 158, r: 10 }],
    arrows: [{ on: 3, pts: [[96, 112], [116, 112]] }],
  },
  {
    slug: 'sciatic-slider-seated', works: 'R',
    poses: [
      { ...SITTING, rot: -4, lumbar: -4, neck: 36, legL: { plant: [38, 0] }, legR: { plant: [33, 0] }, armR: { palm: ['thighL', 0.44, 10], hand: 70 }, armL: { palm: ['thighL', 0.5, 8.4], hand: 70 } },
      { neck: -30, legR: { aim: [90, 74, 52] } },
    ],
    props: [CHAIR],
    targets: ['nerve'],
    arrows: [{ on: 1, pts: [[60, 10], [76, 17], [85, 29]] }, { on: 1, pts: [[30, 112], [32, 126]] }],
  },
  {
    slug: 'sciatic-tensioner-seated', works: 'R',
    poses: [
      { ...SITTING, rot: 10, lumbar: 26, thorax: 20, neck: 6, legL: { plant: [38, 0] }, legR: { plant: [33, 0] }, armR: { palm: ['thighL', 0.44, 10], hand: 70 }, armL: { palm: ['thighL', 0.5, 8.4], hand: 70 } },
      { neck: 42, legR: { aim: [90, 74, 94] } },
    ],
    props: [CHAIR],
    targets: ['nerve'],
    arrows: [{ on: 1, pts: [[60, 10], [76, 17], [85, 29]] }, { on: 1, pts: [[44, 116], [50, 104]] }],
  },
];
