import { drawnByPlace, JOINT_LIMITS, jointAngles } from '#lib/figure/limits.ts';
import { poseProblems, SIDE_BEND_LIMITS } from '#lib/figure/pose-problems.ts';
import type { FullPose } from '#lib/figure/poses-in-full.ts';
import type { FigureRecord, Side } from '#lib/figure/record.ts';
import type { Skeleton } from '#lib/figure/skeleton.ts';
import { solve } from '#lib/figure/solve.ts';
import { norm180 } from '#lib/figure/vector.ts';
import { type LimbKey, poseAt, replaced, type Turned } from './place-edit.ts';

const TRUNK = ['pelvis', 'lumbar', 'thorax', 'neck'] as const;
const LEG = ['hip', 'knee', 'ankle'] as const;
const ARM = ['shoulder', 'elbow', 'wrist'] as const;

export type TrunkJoint = (typeof TRUNK)[number];
export type LimbJoint = (typeof LEG)[number] | (typeof ARM)[number];
/** A joint that the editor turns; degrees, flexion positive. `pelvis` is the lean of the whole body. */
export type EditJoint = { part: TrunkJoint } | { part: LimbJoint; side: Side };

export const JOINT_GROUPS: readonly {
  key: 'trunk' | 'legR' | 'armR' | 'legL' | 'armL';
  joints: EditJoint[];
}[] = [
  { key: 'trunk', joints: TRUNK.map((part) => ({ part })) },
  { key: 'legR', joints: LEG.map((part) => ({ part, side: 'R' })) },
  { key: 'armR', joints: ARM.map((part) => ({ part, side: 'R' })) },
  { key: 'legL', joints: LEG.map((part) => ({ part, side: 'L' })) },
  { key: 'armL', joints: ARM.map((part) => ({ part, side: 'L' })) },
];

/** Steps of halving when a value is brought back to the last one that every joint can follow. */
const HALVINGS = 14;
const WHOLE_TURN = 180;

/**
 * How each limb of a key pose is changed. In figures seen from the side by the angles of its joints, unless it points
 * at the viewer; everything else by the places of its joints.
 */
export function limbsOf(record: FigureRecord, index: number): Record<LimbKey, 'angles' | 'places'> {
  const byPlace: readonly LimbKey[] = drawnByPlace(poseAt(record, index));
  const isFrontal = (record.view ?? 'side') !== 'side';
  const way = (limb: LimbKey) => (isFrontal || byPlace.includes(limb) ? 'places' : 'angles');
  return { legR: way('legR'), armR: way('armR'), legL: way('legL'), armL: way('armL') };
}

/** Lowest and highest angle of a joint, degrees; a trunk seen from the front or back bends sideways. */
export function limitsOf(
  { part }: EditJoint,
  view: FigureRecord['view'] = 'side',
): readonly [number, number] {
  if (part === 'pelvis') return [-WHOLE_TURN, WHOLE_TURN];
  if (view !== 'side' && part in SIDE_BEND_LIMITS) {
    return SIDE_BEND_LIMITS[part as keyof typeof SIDE_BEND_LIMITS];
  }
  return JOINT_LIMITS[part];
}

export function skeletonOf(record: FigureRecord, index: number): Skeleton {
  return solve(poseAt(record, index), record.view);
}

/** Angle of a joint as the key pose shows it. */
export function angleOf(sk: Skeleton, joint: EditJoint): number {
  if (joint.part === 'pelvis') return norm180(sk.rot);
  const { trunk, limb } = jointAngles(sk);
  return 'side' in joint ? limb[joint.side][joint.part] : trunk[joint.part];
}

/**
 * The record with one joint of one key pose turned, and whether the joint was held short of the wanted angle: at its
 * own limit, or where a limb that is planted elsewhere reaches its limit. The other key poses stay as they are.
 */
export function withJoint(record: FigureRecord, index: number, joint: EditJoint, wanted: number): Turned {
  const before = skeletonOf(record, index);
  const [low, high] = limitsOf(joint, record.view);
  const clamped = Math.min(high, Math.max(low, wanted));
  const allowed = poseProblems(record, index).length;
  const from = angleOf(before, joint);
  const turned = (value: number) =>
    replaced(record, index, turn(poseAt(record, index), before, joint, value));
  const follows = (value: number) => poseProblems(turned(value), index).length <= allowed;
  if (follows(clamped)) return { record: turned(clamped), isHeld: clamped !== wanted };
  let [good, bad] = [from, clamped];
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (good + bad) / 2;
    if (follows(middle)) good = middle;
    else bad = middle;
  }
  return { record: good === from ? record : turned(good), isHeld: true };
}

/** A limb that was planted becomes one told by its angles as soon as one of them is turned. */
function turn(pose: FullPose, sk: Skeleton, joint: EditJoint, value: number): FullPose {
  if (!('side' in joint)) {
    if (joint.part === 'pelvis') return { ...pose, rot: value, settle: false };
    if (joint.part === 'neck') return { ...pose, neck: value - pose.head };
    return { ...pose, [joint.part]: value };
  }
  const { side, part } = joint;
  const angles = { ...jointAngles(sk).limb[side], [part]: value };
  if (part === 'hip' || part === 'knee' || part === 'ankle') {
    const { toe } = pose[`leg${side}`];
    const leg = { hip: angles.hip, knee: angles.knee, ankle: angles.ankle };
    return { ...pose, [`leg${side}`]: { ...leg, ...(toe === undefined ? {} : { toe }) } };
  }
  const { type, palmSide } = pose[`arm${side}`];
  const arm = { sh: angles.shoulder, el: angles.elbow, wr: angles.wrist };
  return {
    ...pose,
    [`arm${side}`]: {
      ...arm,
      ...(type === undefined ? {} : { type }),
      ...(palmSide === undefined ? {} : { palmSide }),
    },
  };
}
