import type { FigureRecord, JointName, LimbJoint, Side } from '#lib/figure/record.ts';
import type { Skeleton } from '#lib/figure/skeleton.ts';
import { add, limbAngle, norm180, sub, type V } from '#lib/figure/vector.ts';
import { jointsOf, type LimbKey, type Turned, withPlace } from './place-edit.ts';
import { type EditJoint, limbsOf, skeletonOf, withJoint } from './pose-edit.ts';

/** A point of the drawing that can be dragged, or pushed with arrow keys. */
export type Handle = {
  /** What is taken hold of. */
  at: JointName;
  limb: LimbKey;
  point: 'middle' | 'end';
};

/** Far limbs lie behind: their handles come first, so that near ones are taken hold of. */
export const HANDLES: readonly Handle[] = (['L', 'R'] as const).flatMap((side) =>
  ([`leg${side}`, `arm${side}`] as const).flatMap((limb) =>
    (['middle', 'end'] as const).map((point) => ({ at: jointsOf(limb)[point], limb, point })),
  ),
);

const HALF_BACK = -90;
const WHOLE = 360;

function aroundShoulder(deg: number): number {
  const turned = norm180(deg);
  return turned < HALF_BACK ? turned + WHOLE : turned;
}

/** The angle of the joint above a handle that brings the handle toward a point. */
function aimed(sk: Skeleton, { limb, point }: Handle, to: V): { joint: EditJoint; angle: number } {
  const side: Side = limb.endsWith('R') ? 'R' : 'L';
  const from = (joint: LimbJoint) => limbAngle(sub(to, sk.joints[`${joint}${side}`]));
  if (limb.startsWith('leg')) {
    return point === 'middle'
      ? { joint: { part: 'hip', side }, angle: norm180(from('hip') - sk.angles.pelvis) }
      : { joint: { part: 'knee', side }, angle: norm180(sk.angles[`thigh${side}`] - from('knee')) };
  }
  return point === 'middle'
    ? { joint: { part: 'shoulder', side }, angle: aroundShoulder(from('sh') - sk.angles.thorUp) }
    : { joint: { part: 'elbow', side }, angle: norm180(from('elbow') - sk.angles[`upper${side}`]) };
}

/** The record with a handle brought as near to a point as the joints allow, and whether it was held. */
export function withHandle(record: FigureRecord, index: number, handle: Handle, to: V): Turned {
  if (limbsOf(record, index)[handle.limb] === 'places') {
    return withPlace(record, index, { limb: handle.limb, point: handle.point }, to);
  }
  const { joint, angle } = aimed(skeletonOf(record, index), handle, to);
  return withJoint(record, index, joint, angle);
}

/** Where a handle goes when its joint is taken by another: round it, nearest first, in shares of the room. */
const AROUND: readonly V[] = [
  [0, 0],
  ...[1, 2, 3].flatMap((r): V[] => [
    [r, 0],
    [0, r],
    [-r, 0],
    [0, -r],
    [r, r],
    [-r, r],
    [-r, -r],
    [r, -r],
  ]),
];

/** Places for handles so that no two are nearer than `room` across or up; the last ones stay on their joints. */
export function spread(joints: readonly V[], room: number): V[] {
  const taken: V[] = [];
  const isFree = ([x, y]: V) =>
    taken.every(([a, b]) => Math.abs(a - x) >= room * 0.99 || Math.abs(b - y) >= room * 0.99);
  for (const joint of joints.toReversed()) {
    const beside = AROUND.slice(1).map((way) => add(joint, [way[0] * room, way[1] * room]));
    taken.push([joint, ...beside].find(isFree) ?? joint);
  }
  return taken.toReversed();
}
