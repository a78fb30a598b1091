import { LENGTH } from '#lib/figure/body.ts';
import { poseProblems } from '#lib/figure/pose-problems.ts';
import { type FullPose, posesInFull } from '#lib/figure/poses-in-full.ts';
import type { FigureRecord, LimbJoint, Side } from '#lib/figure/record.ts';
import type { Skeleton } from '#lib/figure/skeleton.ts';
import { solve } from '#lib/figure/solve.ts';
import { add, len, mid, mul, norm180, sub, unit, type V } from '#lib/figure/vector.ts';

export type LimbKey = `${'leg' | 'arm'}${Side}`;
/** A joint of a limb that is drawn by place: its middle (knee, elbow) or its end (ankle, wrist). */
export type PlaceJoint = { limb: LimbKey; point: 'middle' | 'end' };
export type Turned = { record: FigureRecord; isHeld: boolean };

/** Steps of halving when a value is brought back to the last one that every joint can follow. */
const HALVINGS = 14;
/** Nearer than this to where it was wanted is not held, cm. */
const CLOSE = 0.05;

const sideOf = (limb: LimbKey): Side => (limb.endsWith('R') ? 'R' : 'L');
const isLeg = (limb: LimbKey): boolean => limb.startsWith('leg');

/** Joint names of a limb: root, middle, end. */
export function jointsOf(limb: LimbKey): Record<'root' | 'middle' | 'end', `${LimbJoint}${Side}`> {
  const side = sideOf(limb);
  return isLeg(limb)
    ? { root: `hip${side}`, middle: `knee${side}`, end: `ankle${side}` }
    : { root: `sh${side}`, middle: `elbow${side}`, end: `wrist${side}` };
}

/** Where a joint lies on the drawing, and the lowest and highest places that its bone reaches, cm. */
export function reachOf(sk: Skeleton, { limb, point }: PlaceJoint): { at: V; low: V; high: V } {
  const names = jointsOf(limb);
  const from = sk.joints[point === 'middle' ? names.root : names.middle];
  const length = boneOf(limb, point);
  return {
    at: sk.joints[names[point]],
    low: add(from, [-length, -length]),
    high: add(from, [length, length]),
  };
}

function boneOf(limb: LimbKey, point: PlaceJoint['point']): number {
  if (isLeg(limb)) return point === 'middle' ? LENGTH.thigh : LENGTH.shank;
  return point === 'middle' ? LENGTH.upper : LENGTH.fore;
}

/**
 * The record with one joint of a limb put to another place, and whether it was held: bones grow no longer than they
 * are. Shorter ones read as pointing at the viewer.
 */
export function withPlace(record: FigureRecord, index: number, joint: PlaceJoint, wanted: V): Turned {
  const pose = poseAt(record, index);
  const sk = solve(pose, record.view);
  const names = jointsOf(joint.limb);
  const start = sk.joints[names[joint.point]];
  const from = sk.joints[joint.point === 'middle' ? names.root : names.middle];
  const length = boneOf(joint.limb, joint.point);
  const way = sub(wanted, from);
  const target: V = len(way) > length ? add(from, mul(unit(way), length)) : wanted;
  const allowed = poseProblems(record, index).length;
  const moved = (to: V) => replaced(record, index, placed(pose, sk, joint, to));
  const follows = (to: V) => poseProblems(moved(to), index).length <= allowed;
  if (follows(target)) return { record: moved(target), isHeld: len(sub(target, wanted)) > CLOSE };
  let [good, bad] = [0, 1];
  for (let i = 0; i < HALVINGS; i += 1) {
    const share = (good + bad) / 2;
    if (follows(mid(start, target, share))) good = share;
    else bad = share;
  }
  return { record: good === 0 ? record : moved(mid(start, target, good)), isHeld: true };
}

/** World angle of the foot or hand of a limb. */
export function tipAngle(sk: Skeleton, limb: LimbKey): number {
  return norm180(sk.angles[`${isLeg(limb) ? 'foot' : 'hand'}${sideOf(limb)}`]);
}

/** The record with the foot or hand of a limb turned. */
export function withTip(record: FigureRecord, index: number, limb: LimbKey, angle: number): Turned {
  const pose = poseAt(record, index);
  const sk = solve(pose, record.view);
  const end = sk.joints[jointsOf(limb).end];
  const stays = placed(pose, sk, { limb, point: 'end' }, end);
  const tip = isLeg(limb) ? { foot: angle } : { hand: angle };
  return {
    record: replaced(record, index, { ...stays, [limb]: { ...stays[limb], ...tip } }),
    isHeld: false,
  };
}

/** A limb told by the places of its joints, one of them moved. An anchor on it goes to the hip, where it was. */
function placed(pose: FullPose, sk: Skeleton, { limb, point }: PlaceJoint, to: V): FullPose {
  const names = jointsOf(limb);
  const via =
    point === 'middle' ? ([to, sk.joints[names.end]] as const) : ([sk.joints[names.middle], to] as const);
  const tip = tipAngle(sk, limb);
  const isAnchor = [names.middle, names.end, `ball${sideOf(limb)}`, `palm${sideOf(limb)}`].includes(
    pose.anchor[0] as `${LimbJoint}${Side}`,
  );
  const anchored = isAnchor ? { ...pose, anchor: ['hip', ...sk.joints.hip] as const } : pose;
  if (isLeg(limb)) {
    const { toe, shoe, behind } = pose[limb as `leg${Side}`];
    const more = {
      ...(toe === undefined ? {} : { toe }),
      ...(shoe === undefined ? {} : { shoe }),
      ...(behind === undefined ? {} : { behind }),
    };
    return { ...anchored, [limb]: { via, foot: tip, ...more } };
  }
  const { type, palmSide } = pose[limb as `arm${Side}`];
  const more = { ...(type === undefined ? {} : { type }), ...(palmSide === undefined ? {} : { palmSide }) };
  return { ...anchored, [limb]: { via, hand: tip, ...more } };
}

export function poseAt(record: FigureRecord, index: number): FullPose {
  const pose = posesInFull(record)[index];
  if (pose === undefined) throw new RangeError(`${record.slug} has no key pose ${index}`);
  return pose;
}

/** Every key pose in full, so that none inherits from the one that changed. */
export function replaced(record: FigureRecord, index: number, pose: FullPose): FigureRecord {
  const [first, ...more] = posesInFull(record).map((one, i) => {
    const { face: _, ...key } = i === index ? pose : one;
    return key;
  });
  return first === undefined ? record : { ...record, poses: [first, ...more] };
}
