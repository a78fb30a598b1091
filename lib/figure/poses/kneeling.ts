import type { ArmSpec, FigureRecord, LegSpec, Prop } from '../record.ts';

const MAT: Prop = { type: 'mat', x: -62, w: 150 };
const KNEELING: LegSpec = { aim: [0, -88, -165] };
const HAND_DOWN: ArmSpec = { palm: [48, 2.4], hand: 90, type: 'flat' };

/** Kneeling and on hands and knees. Facing right, knees near x = 0, hips 47 cm high. */
// biome-ignore format: one key pose a line, to be compared with its neighbors
export const kneeling: readonly FigureRecord[] = [
  {
    slug: 'cat-camel', works: 'both', frames: [0, 1],
    poses: [
      { anchor: ['kneeR', 0, 5.6], rot: -54, lumbar: 36, thorax: 34, neck: 12, legR: { aim: [4, -88, -165] }, armR: { palm: [45, 2.4], hand: 90, type: 'flat' } },
      { rot: -100, lumbar: -40, thorax: -10, neck: -26, legR: KNEELING },
    ],
    props: [MAT],
    targets: ['lumbar'],
    arrows: [{ on: 0, pts: [[22, 72], [22, 86]] }, { on: 1, pts: [[14, 76], [14, 60]] }],
  },
  {
    slug: 'childs-pose', works: 'both',
    poses: [
      { anchor: ['kneeR', 0, 5.6], rot: -82, lumbar: 0, thorax: 0, neck: 0, legR: KNEELING, armR: { palm: [61, 2.4], hand: 90, type: 'flat' }, armL: { palm: [64, 2.4], hand: 90, type: 'flat' } },
      { far: -2, rot: -74, lumbar: 30, thorax: 12, neck: 'rest', headY: 0, legR: { aim: [64, -89, -170] } },
    ],
    order: ['armL', 'armR', 'legL', 'trunk', 'legR', 'targets'],
    props: [MAT],
    targets: ['lumbar'],
    arrows: [{ on: 1, pts: [[2, 54], [-14, 58], [-32, 52]] }],
  },
  {
    slug: 'four-point-leg-slide', works: 'R',
    poses: [
      { anchor: ['kneeL', 2, 5.6], rot: -80, lumbar: 0, thorax: 2, neck: -4, legR: { plant: [-43, 0], at: 'ball', foot: -78 }, armR: HAND_DOWN, legL: KNEELING, armL: { palm: [51, 2.4], hand: 90, type: 'flat' } },
      { legR: { plant: [-75, 0], at: 'ball', foot: -66 } },
    ],
    props: [{ type: 'mat', x: -92, w: 180 }],
    targets: ['abs'],
    arrows: [{ on: 1, pts: [[-36, 44], [-56, 36]] }],
  },
  {
    slug: 'bird-dog', works: 'R',
    poses: [
      { anchor: ['kneeL', 2, 5.6], rot: -80, lumbar: 0, thorax: 2, neck: -4, legR: KNEELING, armR: HAND_DOWN, legL: KNEELING, armL: { palm: [51, 2.4], hand: 90, type: 'flat' } },
      { legR: { aim: [-86, -86, -88] }, armL: { aim: [98, 98, 98] } },
    ],
    props: [MAT],
    targets: ['glute', 'lumbar'],
    arrows: [{ on: 1, pts: [[-68, 22], [-68, 36]] }, { on: 1, pts: [[95, 36], [95, 50]] }],
  },
  {
    slug: 'hip-flexor-stretch', works: 'R',
    poses: [
      { anchor: ['kneeR', -14, 5.6], rot: -3, lumbar: 0, thorax: 4, neck: 2, legR: KNEELING, legL: { plant: [36, 0] }, armR: { palm: ['thighL', 0.8, 8], hand: 70 }, armL: { palm: ['thighL', 0.9, 8], hand: 70 } },
      { rot: 4, lumbar: -4, legR: { aim: [-20, -89, -166] } },
    ],
    props: [{ type: 'mat', x: -72, w: 140 }],
    targets: ['hipflexor'],
    arrows: [{ on: 1, pts: [[-36, 56], [-20, 54]] }],
  },
];
