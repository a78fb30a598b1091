import type { FullPose } from './poses-in-full.ts';
import type { Side } from './record.ts';
import { SIDES, type Skeleton } from './skeleton.ts';
import { norm180 } from './vector.ts';

/**
 * Ranges a picture may show, degrees. Somewhat beyond normal adult ranges (AAOS, Joint Motion), because hip and spine share
 * what a drawn hip does, and because a shoe's sole and a foot that lies flat turn further than the ankle alone.
 */
export const JOINT_LIMITS = {
  lumbar: [-50, 55],
  thorax: [-20, 45],
  neck: [-60, 60],
  hip: [-25, 145],
  knee: [-4, 157],
  ankle: [-82, 34],
  shoulder: [-75, 190],
  elbow: [-6, 155],
  wrist: [-90, 95],
} as const satisfies Record<string, readonly [number, number]>;
export type LimitedJoint = keyof typeof JOINT_LIMITS;

/** Shoulder angles run from behind the body up to overhead and slightly beyond. */
const around = (deg: number): number => {
  const d = norm180(deg);
  return d < -90 ? d + 360 : d;
};

/** Joint angles of a side-view skeleton as a therapist would name them, flexion positive. */
export function jointAngles(sk: Skeleton): {
  trunk: Record<'lumbar' | 'thorax' | 'neck', number>;
  limb: Record<Side, LimbAngles>;
} {
  const A = sk.angles;
  const limb = (S: Side): LimbAngles => ({
    hip: norm180(A[`thigh${S}`] - A.pelvis),
    knee: norm180(A[`thigh${S}`] - A[`shank${S}`]),
    ankle: norm180(A[`foot${S}`] - A[`shank${S}`]),
    shoulder: around(A[`upper${S}`] - A.thorUp),
    elbow: norm180(A[`fore${S}`] - A[`upper${S}`]),
    wrist: norm180(A[`hand${S}`] - A[`fore${S}`]),
  });
  return {
    trunk: { lumbar: A.pelvis - A.thorLo, thorax: A.thorLo - A.thorUp, neck: A.thorUp - A.head },
    limb: { R: limb('R'), L: limb('L') },
  };
}
export type LimbAngles = Record<'hip' | 'knee' | 'ankle' | 'shoulder' | 'elbow' | 'wrist', number>;

/** Limbs that point at the viewer: their angles on paper are not those of the joints. */
export function drawnByPlace(pose: FullPose): `${'leg' | 'arm'}${Side}`[] {
  return (['legR', 'legL', 'armR', 'armL'] as const).filter(
    (limb) => 'via' in pose[limb] || pose[limb].fs !== undefined,
  );
}

const LEG = ['hip', 'knee', 'ankle'] as const;
const ARM = ['shoulder', 'elbow', 'wrist'] as const;

/** Joints of a side-view skeleton that are outside their range. `skip` names limbs drawn foreshortened. */
export function beyondLimits(sk: Skeleton, skip: readonly `${'leg' | 'arm'}${Side}`[] = []): string[] {
  const { trunk, limb } = jointAngles(sk);
  const out: string[] = [];
  const look = (joint: LimitedJoint, value: number, suffix: string) => {
    const [lo, hi] = JOINT_LIMITS[joint];
    if (value < lo || value > hi) out.push(`${joint}${suffix} ${value.toFixed(0)} deg, outside ${lo}..${hi}`);
  };
  for (const joint of ['lumbar', 'thorax', 'neck'] as const) look(joint, trunk[joint], '');
  for (const S of SIDES) {
    if (!skip.includes(`leg${S}`)) for (const joint of LEG) look(joint, limb[S][joint], S);
    if (!skip.includes(`arm${S}`)) for (const joint of ARM) look(joint, limb[S][joint], S);
  }
  return out;
}
