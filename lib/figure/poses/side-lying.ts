import type { FigureRecord } from '../record.ts';

/** On the side. */
// biome-ignore format: one key pose a line, to be compared with its neighbors
export const sideLying: readonly FigureRecord[] = [
  {
    slug: 'clamshell', view: 'front', works: 'L',
    poses: [
      { anchor: ['hip', 0, 18], rot: 90, lumbar: 0, thorax: 0, neck: -4, legR: { via: [[34, -3], [63, 8]], foot: 66 }, legL: { via: [[35, 13], [63, 15]], foot: 66 }, armR: { via: [[-62, 3], [-84, 6]], hand: -90 }, armL: { via: [[-24, 22], [-30, 0]], hand: -20 } },
      { legL: { via: [[30, 45], [62, 17]], foot: 66 } },
    ],
    props: [{ type: 'mat', x: -104, w: 194, near: 11, far: 7 }, { type: 'pillow', x: -92, w: 32, h: 9, y: 4 }],
    targets: ['hipSide:L'],
    arrows: [{ on: 1, pts: [[54, 30], [50, 44], [42, 54]] }],
  },
  {
    slug: 'side-plank', view: 'front', works: 'R',
    poses: [
      { anchor: ['hip', 0, 20], rot: 76, lumbar: 10, thorax: 0, neck: 0, legR: { aim: [92, 92, 70] }, legL: { aim: [92, 92, 70] }, armR: { via: [[-46, 4.5], [-56, 3.5]], hand: -80, type: 'grip' }, armL: { via: [[-20, 56], [-4, 40]], hand: 70 } },
      { anchor: ['hip', 0, 38], rot: 75, lumbar: 0, legR: { aim: [75, 75, 60] }, legL: { aim: [75, 75, 60] } },
    ],
    props: [{ type: 'mat', x: -80, w: 190 }],
    targets: ['obliqueR'],
    arrows: [{ on: 1, pts: [[6, 2], [6, 17]] }],
  },
];
