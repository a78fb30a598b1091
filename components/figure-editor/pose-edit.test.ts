import { describe, expect, it } from 'vitest';
import { FigurePoses } from '#lib/data/exercises/figure-input.ts';
import { beyondLimits, drawnByPlace } from '#lib/figure/limits.ts';
import { posesInFull } from '#lib/figure/poses-in-full.ts';
import type { FigureRecord } from '#lib/figure/record.ts';
import { FIGURES, figureFor } from '#lib/figure/registry.ts';
import {
  angleOf,
  canEdit,
  type EditJoint,
  groupsOf,
  JOINT_GROUPS,
  limitsOf,
  skeletonOf,
  withJoint,
} from './pose-edit.ts';

const editable = FIGURES.filter(canEdit);
const beyond = (record: FigureRecord, index: number) => {
  const pose = posesInFull(record)[index];
  return pose ? beyondLimits(skeletonOf(record, index), drawnByPlace(pose)).length : 0;
};
const bridge = figureFor('glute-bridge');
if (!bridge) throw new Error('no bridge');

describe('canEdit', () => {
  it('takes figures seen from the side and no others', () => {
    expect(editable.length).toBeGreaterThan(FIGURES.length / 3);
    expect(editable.every(({ view }) => view === undefined || view === 'side')).toBe(true);
  });
});

describe('withJoint', () => {
  it.each(editable.map((record) => [record.slug, record] as const))(
    'never leaves %s with a joint beyond its limit that was not before',
    (_, record) => {
      for (const index of record.poses.keys()) {
        const allowed = beyond(record, index);
        for (const joint of groupsOf(record, index).flatMap((group) => group.joints)) {
          const [low, high] = limitsOf(joint);
          for (const wanted of [low - 40, high + 40]) {
            const turned = withJoint(record, index, joint, wanted).record;
            expect(beyond(turned, index)).toBeLessThanOrEqual(allowed);
            expect(FigurePoses.safeParse(turned.poses).error).toBeUndefined();
          }
        }
      }
    },
  );

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
