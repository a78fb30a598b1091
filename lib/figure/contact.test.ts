import { describe, expect, it } from 'vitest';
import { jointAngles } from './limits.ts';
import { motionOf } from './motion.ts';
import { allPoints, outline } from './outline.ts';
import { posesInFull } from './poses-in-full.ts';
import type { ArmSpec, FigureRecord, LegSpec, Point, Prop, Side } from './record.ts';
import { FIGURES, figureFor } from './registry.ts';
import { SIDES } from './skeleton.ts';
import { at, len, lowest, mid, sub, type V } from './vector.ts';

/** A contour is 0.9 cm wide: outlines this close together touch in the picture. */
const TOUCH = 1.5;
/** Half an arrow's shaft with its halo is 2.8 cm wide. */
const ARROW_FROM_BODY = 2;
const ARROW_FROM_HEAD = 6;
const STRAIGHT_KNEE = 10;

type PropOf<T extends Prop['type']> = Extract<Prop, { type: T }>;
const propsOf = <T extends Prop['type']>(record: FigureRecord, type: T): PropOf<T>[] =>
  (record.props ?? []).filter((p): p is PropOf<T> => p.type === type);

const isPoint = (place: readonly unknown[]): place is Point => typeof place[0] === 'number';
const handPlace = (arm: ArmSpec): Point | null => ('palm' in arm && isPoint(arm.palm) ? arm.palm : null);
const footPlace = (leg: LegSpec): Point | null =>
  'plant' in leg && leg.at !== 'ankle' && isPoint(leg.plant) ? leg.plant : null;

/** Height of what lies beneath a point: the floor, a step or a table. */
function support(record: FigureRecord, x: number): number {
  const raised = [...propsOf(record, 'step'), ...propsOf(record, 'table')];
  return Math.max(0, ...raised.filter((p) => x >= p.x && x <= p.x + p.w).map((p) => p.h));
}

const records = (wanted: (record: FigureRecord) => boolean) =>
  FIGURES.filter(wanted).map((record) => [record.slug, record] as const);

/** Key poses with their solved skeletons. */
const solved = (record: FigureRecord) => {
  const { keys } = motionOf(record);
  return posesInFull(record).map((pose, i) => ({ pose, sk: at(keys, i) }));
};

describe('contact', () => {
  it.each(records((r) => !r.floats && propsOf(r, 'bike').length === 0))(
    'sets every planted foot of %s on the floor or a step',
    (_, record) => {
      for (const { pose, sk } of solved(record)) {
        for (const S of SIDES) {
          const place = footPlace(pose[`leg${S}`]);
          if (place === null || place[1] > support(record, place[0])) continue;
          const foot = lowest(outline(sk, `foot${S}`));
          expect(Math.abs(foot - support(record, place[0])), `foot${S}`).toBeLessThan(TOUCH);
        }
      }
    },
  );

  it.each(records((r) => posesInFull(r).some((p) => p.armR.type === 'flat' && handPlace(p.armR) !== null)))(
    'lays the flat hands of %s on a surface',
    (_, record) => {
      for (const { pose, sk } of solved(record)) {
        for (const S of SIDES) {
          const arm = pose[`arm${S}`];
          const place = handPlace(arm);
          if (place === null || arm.type !== 'flat') continue;
          const hand = outline(sk, `hand${S}`);
          const gap =
            arm.palmSide === undefined
              ? lowest(hand) - support(record, place[0])
              : at(propsOf(record, 'wall'), 0).x - Math.max(...hand.map((p) => p[0]));
          expect(Math.abs(gap), `hand${S}`).toBeLessThan(TOUCH);
        }
      }
    },
  );

  it.each(records((r) => propsOf(r, 'wall').length > 0))(
    'leans %s on the wall, and not into it',
    (_, record) => {
      for (const { sk } of solved(record)) {
        for (const wall of propsOf(record, 'wall')) {
          const into = wall.side === 'R' ? 1 : -1;
          const gap = Math.min(...allPoints(sk).map(([x]) => (wall.x - x) * into));
          expect(gap).toBeLessThan(TOUCH);
          expect(gap).toBeGreaterThan(-0.5);
        }
      }
    },
  );
});

function alongArrow(pts: readonly Point[]): V[] {
  return pts.slice(1).flatMap((to, i) => Array.from({ length: 11 }, (_, k) => mid(at(pts, i), to, k / 10)));
}

describe('arrows', () => {
  it.each(records((r) => (r.arrows ?? []).length > 0))('keep off the figure in %s', (_, record) => {
    const { keys } = motionOf(record);
    for (const arrow of record.arrows ?? []) {
      const sk = at(keys, arrow.on);
      const near = (points: readonly V[]) =>
        Math.min(...alongArrow(arrow.pts).flatMap((p) => points.map((q) => len(sub(p, q)))));
      expect(near(allPoints(sk))).toBeGreaterThan(ARROW_FROM_BODY);
      expect(near(outline(sk, 'head'))).toBeGreaterThan(ARROW_FROM_HEAD);
    }
  });
});

describe('straight knees', () => {
  const standing: [slug: string, pose: number, side: Side][] = [
    ['standing-back-bend', 0, 'R'],
    ['standing-back-bend', 1, 'R'],
    ['standing-forward-bend', 0, 'R'],
    ['mini-squat', 0, 'R'],
    ['heel-raise', 0, 'R'],
    ['heel-raise', 1, 'R'],
    ['sit-to-stand', 2, 'R'],
    ['move-break', 2, 'R'],
    ['calf-stretch', 0, 'R'],
    ['calf-stretch', 1, 'R'],
    ['hamstring-stretch-step', 1, 'R'],
    ['hamstring-stretch-step', 1, 'L'],
    ['lift-practice', 2, 'R'],
    ['step-up', 2, 'R'],
  ];
  it.each(standing)('%s, key pose %i, leg %s', (slug, pose, side) => {
    const record = figureFor(slug);
    if (record === null) throw new Error(`no figure ${slug}`);
    expect(jointAngles(at(motionOf(record).keys, pose)).limb[side].knee).toBeLessThan(STRAIGHT_KNEE);
  });
});
