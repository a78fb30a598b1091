import { beyondLimits, drawnByPlace, JOINT_LIMITS, jointAngles } from '#lib/figure/limits.ts';
import { type FullPose, posesInFull } from '#lib/figure/poses-in-full.ts';
import type { FigureRecord, KeyPose, Side } from '#lib/figure/record.ts';
import type { Skeleton } from '#lib/figure/skeleton.ts';
import { solve } from '#lib/figure/solve.ts';
import { norm180 } from '#lib/figure/vector.ts';

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

/** Only figures seen from the side have joint angles that can be turned; the others are drawn by place. */
export function canEdit(record: FigureRecord): boolean {
  return (record.view ?? 'side') === 'side';
}

/** The joints of a key pose that can be turned: limbs that point at the viewer are drawn by place and left alone. */
export function groupsOf(record: FigureRecord, index: number): typeof JOINT_GROUPS {
  const fixed: readonly string[] = drawnByPlace(poseAt(record, index));
  return JOINT_GROUPS.filter(({ key }) => !fixed.includes(key));
}

/** What is wrong with a key pose: joints beyond their limits, limbs that are stretched or do not reach. */
function problems(record: FigureRecord, index: number): number {
  const sk = skeletonOf(record, index);
  return sk.warnings.length + beyondLimits(sk, drawnByPlace(poseAt(record, index))).length;
}

export function limitsOf({ part }: EditJoint): readonly [number, number] {
  return part === 'pelvis' ? [-WHOLE_TURN, WHOLE_TURN] : JOINT_LIMITS[part];
}

export function skeletonOf(record: FigureRecord, index: number): Skeleton {
  return solve(poseAt(record, index), 'side');
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
export function withJoint(
  record: FigureRecord,
  index: number,
  joint: EditJoint,
  wanted: number,
): { record: FigureRecord; isHeld: boolean } {
  const before = skeletonOf(record, index);
  const [low, high] = limitsOf(joint);
  const clamped = Math.min(high, Math.max(low, wanted));
  const allowed = problems(record, index);
  const from = angleOf(before, joint);
  const turned = (value: number) =>
    replaced(record, index, turn(poseAt(record, index), before, joint, value));
  const follows = (value: number) => problems(turned(value), index) <= allowed;
  if (follows(clamped)) return { record: turned(clamped), isHeld: clamped !== wanted };
  let [good, bad] = [from, clamped];
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (good + bad) / 2;
    if (follows(middle)) good = middle;
    else bad = middle;
  }
  return { record: good === from ? record : turned(good), isHeld: true };
}

function poseAt(record: FigureRecord, index: number): FullPose {
  const pose = posesInFull(record)[index];
  if (pose === undefined) throw new RangeError(`${record.slug} has no key pose ${index}`);
  return pose;
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

/** Every key pose in full, so that none inherits from the one that changed. */
function replaced(record: FigureRecord, index: number, pose: FullPose): FigureRecord {
  const [first, ...more] = posesInFull(record).map((one, i) => keyPose(i === index ? pose : one));
  return first === undefined ? record : { ...record, poses: [first, ...more] };
}

function keyPose({ face: _, ...pose }: FullPose): KeyPose {
  return pose;
}
