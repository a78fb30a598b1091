import type { FigureRecord } from '../record.ts';

/** Lying, seen from above, head left. The right side is above in prone lying, below in supine lying. */
// biome-ignore format: one key pose a line, to be compared with its neighbors
export const fromAbove: readonly FigureRecord[] = [
  {
    slug: 'prone-hips-offset', view: 'back', works: 'R', above: true, face: 'side',
    poses: [
      { anchor: ['c7', -53, 4], rot: 90, lumbar: 0, thorax: 0, neck: 0, legR: { aim: [92, 90, 0], shoe: 'top' }, legL: { aim: [88, 90, 0], shoe: 'top' }, armR: { aim: [164, 278, 284] }, armL: { aim: [16, -98, -104] } },
      { rot: 82, lumbar: 18, thorax: -24, legR: { aim: [92, 91, 0], shoe: 'top' }, legL: { aim: [88, 89, 0], shoe: 'top' } },
    ],
    props: [{ type: 'rug', x: -100, w: 218, y: -50, h: 108 }],
    targets: ['spineR', 'spineL'],
    arrows: [{ on: 1, pts: [[6, 46], [6, 26]] }],
  },
  {
    slug: 'knee-rolls', view: 'front', works: 'both', above: true,
    poses: [
      { anchor: ['c7', -53, 0], rot: 90, lumbar: 0, thorax: 0, neck: 0, legR: { via: [[24, -9], [33, -8]], foot: 0, shoe: 'top', behind: true }, legL: { via: [[24, 9], [33, 8]], foot: 0, shoe: 'top', behind: true }, armR: { aim: [16, -98, -104] }, armL: { aim: [164, 278, 284] } },
      { legR: { via: [[24, -43], [54, -22]], foot: -38, shoe: 'top', behind: true }, legL: { via: [[26, -24], [57, -4]], foot: -38, shoe: 'top', behind: true } },
    ],
    props: [{ type: 'rug', x: -104, w: 192, y: -54, h: 108 }, { type: 'pillow', x: -98, w: 36, h: 46, y: -23 }],
    targets: ['obliqueL'],
    arrows: [{ on: 1, pts: [[40, 40], [47, 28], [46, 13]] }],
  },
];
