import { LENGTH } from './body.ts';
import type { FullPose } from './poses-in-full.ts';
import type { JointName, Side, View } from './record.ts';
import { add, bisect, cw, lowest, mid, mul, sub, up, type V } from './vector.ts';

export type LimbPart = 'thigh' | 'shank' | 'foot' | 'toe' | 'upper' | 'fore' | 'hand';
export type AngleName = 'pelvis' | 'lumbar' | 'thorLo' | 'thorUp' | 'neck' | 'head' | `${LimbPart}${Side}`;

/** A solved pose: joint positions (cm) and world angles (degrees) of every segment. */
export interface Skeleton {
  view: View;
  joints: Record<JointName, V>;
  angles: Record<AngleName, number>;
  /** Hand shape, points [along, front] from the wrist with the palm side worked in. */
  hands: Record<Side, readonly V[]>;
  /** The pelvis and neck angles that settling and resting arrived at. */
  rot: number;
  neck: number;
  /** Which way the head shows. */
  face: View;
  breath: number;
  tension: number;
  shoes: Record<Side, 'front' | 'side' | 'flipped' | 'top'>;
  /** Shank and foot lie behind the thigh. */
  behind: Record<Side, boolean>;
  /** What did not work out, for the author. */
  warnings: string[];
}

export const SIDES: readonly Side[] = ['R', 'L'];
/** A neck leans forward by nature; seen from the front it does not show. */
const NECK_LEAN = 16;
/** Share of the head's flexion that the neck takes. */
const NECK_SHARE = 0.75;
/** The shoulder sits at this share of the upper thorax. */
const SHOULDER_HEIGHT = 0.4;

/** Screen direction that leads away from the midline: 1 right, -1 left; 1 in the side view. */
export function lateral(view: View, side: Side): 1 | -1 {
  if (view === 'side') return 1;
  return (side === 'R') === (view === 'back') ? 1 : -1;
}

export function emptySkeleton(view: View): Skeleton {
  const o: V = [0, 0];
  return {
    view,
    joints: {
      hip: o,
      l5: o,
      t12: o,
      t6: o,
      c7: o,
      c1: o,
      hipR: o,
      shR: o,
      kneeR: o,
      ankleR: o,
      ballR: o,
      elbowR: o,
      wristR: o,
      palmR: o,
      hipL: o,
      shL: o,
      kneeL: o,
      ankleL: o,
      ballL: o,
      elbowL: o,
      wristL: o,
      palmL: o,
    },
    angles: {
      pelvis: 0,
      lumbar: 0,
      thorLo: 0,
      thorUp: 0,
      neck: 0,
      head: 0,
      thighR: 0,
      shankR: 0,
      footR: 0,
      toeR: 0,
      upperR: 0,
      foreR: 0,
      handR: 0,
      thighL: 0,
      shankL: 0,
      footL: 0,
      toeL: 0,
      upperL: 0,
      foreL: 0,
      handL: 0,
    },
    hands: { R: [], L: [] },
    rot: 0,
    neck: 0,
    face: view,
    breath: 0,
    tension: 1,
    shoes: view === 'side' ? { R: 'side', L: 'side' } : { R: 'front', L: 'front' },
    behind: { R: false, L: false },
    warnings: [],
  };
}

/** Places the trunk with the hip at the origin. Flexion turns clockwise; in frontal views it bends to the viewer's right. */
export function placeTrunk(sk: Skeleton, pose: FullPose, rot: number): void {
  const { joints: J, angles: A } = sk;
  const side = sk.view === 'side';
  sk.rot = rot;
  sk.face = pose.face;
  sk.breath = pose.breath;
  sk.tension = pose.tension;
  A.pelvis = rot;
  A.lumbar = A.pelvis - pose.lumbar / 2;
  A.thorLo = A.lumbar - pose.lumbar / 2;
  A.thorUp = A.thorLo - pose.thorax;
  J.hip = [0, 0];
  J.l5 = add(J.hip, mul(up(A.pelvis), LENGTH.pelvis));
  J.t12 = add(J.l5, mul(up(A.lumbar), LENGTH.lumbar));
  J.t6 = add(J.t12, mul(up(A.thorLo), LENGTH.thorLo));
  J.c7 = add(J.t6, mul(up(A.thorUp), LENGTH.thorUp));
  const shoulder = mid(J.t6, J.c7, SHOULDER_HEIGHT);
  for (const S of SIDES) {
    const k = lateral(sk.view, S);
    J[`hip${S}`] = side ? J.hip : add(J.hip, mul(cw(up(A.pelvis)), k * LENGTH.hipHalf));
    J[`sh${S}`] = add(shoulder, mul(cw(up(A.thorUp)), side ? -0.5 : k * LENGTH.shoulderHalf));
  }
  placeHead(sk, pose, typeof pose.neck === 'number' ? pose.neck : 0);
}

export function placeHead(sk: Skeleton, pose: FullPose, neck: number): void {
  const { joints: J, angles: A } = sk;
  sk.neck = neck;
  A.neck = A.thorUp - (sk.view === 'side' ? NECK_LEAN : 0) - neck * NECK_SHARE;
  A.head = A.thorUp - neck - pose.head;
  J.c1 = add(J.c7, mul(up(A.neck), LENGTH.neck));
}

/** Moves everything so that `joint` comes to lie on `to`. */
export function moveTo(sk: Skeleton, joint: JointName, to: V): void {
  const by = sub(to, sk.joints[joint]);
  for (const name of Object.keys(sk.joints) as JointName[]) sk.joints[name] = add(sk.joints[name], by);
}

/** The pelvis angle near `pose.rot` at which `pelvis` and `ribs`, two outlines of the trunk, lie equally low. */
export function settledRot(
  pose: FullPose,
  view: View,
  outlines: (sk: Skeleton) => { pelvis: readonly V[]; ribs: readonly V[] },
): number {
  const sk = emptySkeleton(view);
  const turn = bisect(
    (d) => {
      placeTrunk(sk, pose, pose.rot + d);
      const { pelvis, ribs } = outlines(sk);
      return lowest(pelvis) - lowest(ribs);
    },
    -25,
    25,
  );
  return pose.rot + turn;
}
