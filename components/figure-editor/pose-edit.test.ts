import { describe, expect, it } from 'vitest';
import { FigurePoses } from '#lib/data/exercises/figure-input.ts';
import { LENGTH } from '#lib/figure/body.ts';
import { poseProblems } from '#lib/figure/pose-problems.ts';
import { POSTURES, postureRecord } from '#lib/figure/postures.ts';
import type { FigureRecord } from '#lib/figure/record.ts';
import { FIGURES, figureFor } from '#lib/figure/registry.ts';
import { add, len, sub } from '#lib/figure/vector.ts';
import { HANDLES, spread, withHandle } from './handles.ts';
import { tipAngle, withPlace, withTip } from './place-edit.ts';
import {
  angleOf,
  type EditJoint,
  JOINT_GROUPS,
  limbsOf,
  limitsOf,
  skeletonOf,
  withJoint,
} from './pose-edit.ts';

const problems = (record: FigureRecord, index: number) => poseProblems(record, index).length;
const bridge = figureFor('glute-bridge');
if (!bridge) throw new Error('no bridge');

const limbs = ['legR', 'armR', 'legL', 'armL'] as const;
const all = FIGURES.map((record) => [record.slug, record] as const);

describe('limbsOf', () => {
  it('tells limbs by angles in figures from the side, and by places where they point at the viewer', () => {
    expect(limbsOf(bridge, 0)).toMatchObject({ legR: 'angles', legL: 'angles' });
    const rolls = figureFor('knee-rolls');
    expect(rolls && limbsOf(rolls, 1)).toMatchObject({ legR: 'places', legL: 'places' });
    const glide = figureFor('side-glide-free');
    expect(glide && Object.values(limbsOf(glide, 0))).toEqual(['places', 'places', 'places', 'places']);
  });
});

/** Every joint of a key pose that is told by its angle. */
function anglesOf(record: FigureRecord, index: number): EditJoint[] {
  const ways = limbsOf(record, index);
  return JOINT_GROUPS.flatMap(({ key, joints }) => (key === 'trunk' || ways[key] === 'angles' ? joints : []));
}

describe('withJoint', () => {
  it.each(all)('never asks more of %s than it did before', (_, record) => {
    for (const index of record.poses.keys()) {
      const allowed = problems(record, index);
      for (const joint of anglesOf(record, index)) {
        const [low, high] = limitsOf(joint, record.view);
        for (const wanted of [low - 40, high + 40]) {
          const turned = withJoint(record, index, joint, wanted).record;
          expect(problems(turned, index)).toBeLessThanOrEqual(allowed);
          expect(FigurePoses.safeParse(turned.poses).error).toBeUndefined();
        }
      }
    }
  });

  it.each([
    [156, 156, false],
    [157, 157, false],
    [158, 157, true],
    [-4, -4, false],
    [-5, -4, true],
  ])('holds a knee asked for %i° at %i°', (wanted, shown, isHeld) => {
    const knee: EditJoint = { part: 'knee', side: 'R' };
    const turned = withJoint(bridge, 0, knee, wanted);
    expect(turned.isHeld).toBe(isHeld);
    expect(angleOf(skeletonOf(turned.record, 0), knee)).toBeCloseTo(shown, 6);
  });

  it('changes one key pose and leaves the others as they were', () => {
    const knee: EditJoint = { part: 'knee', side: 'R' };
    const { record } = withJoint(bridge, 0, knee, 60);
    expect(angleOf(skeletonOf(record, 0), knee)).toBeCloseTo(60, 6);
    for (const joint of JOINT_GROUPS.flatMap((group) => group.joints)) {
      const last = bridge.poses.length - 1;
      expect(angleOf(skeletonOf(record, last), joint)).toBeCloseTo(
        angleOf(skeletonOf(bridge, last), joint),
        6,
      );
    }
  });

  it('turns a joint to where it is without moving anything', () => {
    const hip: EditJoint = { part: 'hip', side: 'R' };
    const before = skeletonOf(bridge, 1);
    const after = skeletonOf(withJoint(bridge, 1, hip, angleOf(before, hip)).record, 1);
    for (const name of ['hip', 'kneeR', 'ankleR', 'wristR', 'c1'] as const) {
      expect(after.joints[name][0]).toBeCloseTo(before.joints[name][0], 3);
      expect(after.joints[name][1]).toBeCloseTo(before.joints[name][1], 3);
    }
  });
});

describe('withPlace', () => {
  const rolls = figureFor('knee-rolls');
  if (!rolls) throw new Error('no knee rolls');
  const hip = skeletonOf(rolls, 1).joints.hipR;
  const knee = { limb: 'legR', point: 'middle' } as const;
  const drawn = (record: FigureRecord) => len(sub(skeletonOf(record, 1).joints.kneeR, hip));

  it('puts a knee to a place that its thigh reaches', () => {
    const { record, isHeld } = withPlace(rolls, 1, knee, add(hip, [20, -20]));
    expect(isHeld).toBe(false);
    const at = skeletonOf(record, 1).joints.kneeR;
    expect(at[0]).toBeCloseTo(hip[0] + 20, 6);
    expect(at[1]).toBeCloseTo(hip[1] - 20, 6);
  });

  it.each([
    [-0.1, false],
    [0, false],
    [0.1, true],
  ])('with a thigh stretched by %f cm is held: %s', (more, isHeld) => {
    // Straight toward the ankle, so that the shank is no hindrance.
    const way = sub(skeletonOf(rolls, 1).joints.ankleR, hip);
    const k = (LENGTH.thigh + more) / len(way);
    const turned = withPlace(rolls, 1, knee, add(hip, [way[0] * k, way[1] * k]));
    expect(turned.isHeld).toBe(isHeld);
    expect(drawn(turned.record)).toBeLessThanOrEqual(LENGTH.thigh + 0.01);
  });

  it('holds a knee that its foot would not follow', () => {
    const turned = withPlace(rolls, 1, knee, add(hip, [-30, 10]));
    expect(turned.isHeld).toBe(true);
    expect(problems(turned.record, 1)).toBe(0);
  });

  it('turns a foot and leaves its ankle', () => {
    const { record } = withTip(rolls, 1, 'legR', -40);
    const [before, after] = [skeletonOf(rolls, 1), skeletonOf(record, 1)];
    expect(tipAngle(after, 'legR')).toBeCloseTo(-40, 6);
    expect(after.joints.ankleR[0]).toBeCloseTo(before.joints.ankleR[0], 6);
    expect(after.joints.ankleR[1]).toBeCloseTo(before.joints.ankleR[1], 6);
  });
});

describe('withHandle', () => {
  it.each([...all, ...POSTURES.map((key) => [key, postureRecord(key, 'own-new')] as const)])(
    'moves every limb of %s and never asks more of it than before',
    (_, record) => {
      const index = record.poses.length - 1;
      const allowed = problems(record, index);
      for (const handle of HANDLES) {
        const from = skeletonOf(record, index).joints[handle.at];
        for (const way of [
          [3, 0],
          [0, -3],
          [90, 60],
        ] as const) {
          const { record: next } = withHandle(record, index, handle, add(from, way));
          expect(problems(next, index)).toBeLessThanOrEqual(allowed);
          expect(FigurePoses.safeParse(next.poses).error).toBeUndefined();
        }
      }
      expect(Object.keys(limbsOf(record, index))).toEqual([...limbs]);
    },
  );

  it('brings a free hand where it is wanted', () => {
    const standing = postureRecord('standing-front', 'own-new');
    const wrist = HANDLES.find(({ at }) => at === 'wristR');
    if (!wrist) throw new Error('no wrist');
    const shoulder = skeletonOf(standing, 1).joints.shR;
    const elbow = skeletonOf(standing, 1).joints.elbowR;
    const to = add(elbow, [-15, 10]);
    const { record, isHeld } = withHandle(standing, 1, wrist, to);
    expect(isHeld).toBe(false);
    const sk = skeletonOf(record, 1);
    expect(len(sub(sk.joints.wristR, to))).toBeLessThan(0.01);
    expect(len(sub(sk.joints.shR, shoulder))).toBeLessThan(0.01);
    expect(len(sub(skeletonOf(record, 0).joints.wristR, to))).toBeGreaterThan(5);
  });
});

describe('spread', () => {
  const apart = (places: readonly (readonly [number, number])[], room: number) =>
    places.every(([x, y], i) =>
      places.every(([a, b], k) => i === k || Math.max(Math.abs(a - x), Math.abs(b - y)) >= room * 0.98),
    );

  it.each(all)('keeps the handles of %s apart', (_, record) => {
    for (const index of record.poses.keys()) {
      const joints = HANDLES.map(({ at }) => skeletonOf(record, index).joints[at]);
      const places = spread(joints, 9);
      expect(apart(places, 9)).toBe(true);
      // The near wrist, taken hold of first, is where it is drawn.
      expect(places.at(-1)).toBe(joints.at(-1));
    }
  });

  it('leaves those alone that have room', () => {
    const joints = [
      [0, 0],
      [10, 0],
      [0, 10],
    ] as const;
    expect(spread(joints, 10)).toEqual(joints);
  });
});
