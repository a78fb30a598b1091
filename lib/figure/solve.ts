import { CONTACT, LENGTH, PALM } from './body.ts';
import { handShape, outline, torsoOutline } from './outline.ts';
import type { ArmInPose, FullPose } from './poses-in-full.ts';
import type { ArmByAim, ArmByAngle, LegByAim, LegByAngle, LegSpec, Place, Side, View } from './record.ts';
import {
  emptySkeleton,
  lateral,
  moveTo,
  placeHead,
  placeTrunk,
  SIDES,
  type Skeleton,
  settledRot,
} from './skeleton.ts';
import { onBone, spineAt } from './spine.ts';
import {
  add,
  bisect,
  ccw,
  cw,
  degrees,
  down,
  len,
  limbAngle,
  local,
  lowest,
  mid,
  mul,
  sub,
  unit,
  type V,
} from './vector.ts';

/** Reaching further than this is told to the author, cm. */
const REACH_SLACK = 1.5;
/** Drawn limbs may be this much longer than real ones. */
const STRETCH = 1.04;
/** Neck angles tried when the head rests. */
const NECK_SEARCH = 75;

const byAngle = <T extends object>(
  spec: T,
): spec is Extract<T, LegByAngle | LegByAim | ArmByAngle | ArmByAim> =>
  'hip' in spec || 'sh' in spec || 'aim' in spec;

function setFoot(sk: Skeleton, S: Side, spec: LegSpec, deg: number): void {
  const flatToes = 'at' in spec && spec.at === 'ball' ? -deg : 0;
  sk.angles[`foot${S}`] = deg;
  sk.angles[`toe${S}`] = deg + (spec.toe ?? flatToes);
  sk.shoes[S] = spec.shoe ?? sk.shoes[S];
  sk.behind[S] = spec.behind ?? false;
  sk.joints[`ball${S}`] = local(sk.joints[`ankle${S}`], deg, CONTACT.ball);
}

function setHand(sk: Skeleton, S: Side, spec: ArmInPose, deg: number): void {
  const axis = down(deg);
  const [a, b, t] = spec.mix ?? [spec.type ?? 'relax', spec.type ?? 'relax', 0];
  const palmDown = ccw(axis)[1] >= 0 ? 1 : -1;
  const sign = (shape: string) => spec.palmSide ?? (shape === 'flat' ? palmDown : lateral(sk.view, S));
  sk.angles[`hand${S}`] = deg;
  sk.hands[S] = handShape(a, b, t, [sign(a), sign(b)]);
  sk.joints[`palm${S}`] = add(sk.joints[`wrist${S}`], mul(axis, PALM));
}

function legByAngle(sk: Skeleton, S: Side, spec: Extract<LegSpec, LegByAngle | LegByAim>): void {
  const { joints: J, angles: A } = sk;
  const out = lateral(sk.view, S);
  const [fs1, fs2] = spec.fs ?? [1, 1];
  const thigh = 'aim' in spec ? spec.aim[0] : A.pelvis + out * spec.hip;
  const shank = 'aim' in spec ? spec.aim[1] : thigh - out * (spec.knee ?? 0);
  A[`thigh${S}`] = thigh;
  A[`shank${S}`] = shank;
  J[`knee${S}`] = add(J[`hip${S}`], mul(down(thigh), LENGTH.thigh * fs1));
  J[`ankle${S}`] = add(J[`knee${S}`], mul(down(shank), LENGTH.shank * fs2));
  setFoot(sk, S, spec, 'aim' in spec ? spec.aim[2] : shank + (spec.ankle ?? 0));
}

function armByAngle(sk: Skeleton, S: Side, spec: Extract<ArmInPose, ArmByAngle | ArmByAim>): void {
  const { joints: J, angles: A } = sk;
  const out = lateral(sk.view, S);
  const [fs1, fs2] = spec.fs ?? [1, 1];
  const upper = 'aim' in spec ? spec.aim[0] : A.thorUp + out * spec.sh;
  const fore = 'aim' in spec ? spec.aim[1] : upper + out * (spec.el ?? 0);
  A[`upper${S}`] = upper;
  A[`fore${S}`] = fore;
  J[`elbow${S}`] = add(J[`sh${S}`], mul(down(upper), LENGTH.upper * fs1));
  J[`wrist${S}`] = add(J[`elbow${S}`], mul(down(fore), LENGTH.fore * fs2));
  setHand(sk, S, spec, 'aim' in spec ? spec.aim[2] : fore + out * (spec.wr ?? 0));
}

/** World point of a place. */
export function locate(sk: Skeleton, place: Place): V {
  if (place.length === 2) return place;
  const [name, a, b] = place;
  if (name === 'torso') {
    const c = spineAt(sk, a);
    return add(c.point, mul(cw(c.tangent), b));
  }
  switch (name) {
    case 'skull':
      return local(sk.joints.c1, sk.angles.head, [a, b]);
    case 'thighR':
    case 'thighL':
    case 'shankR':
    case 'shankL':
    case 'upperR':
    case 'upperL':
    case 'foreR':
    case 'foreL':
      return onBone(sk, name, a, b);
    default:
      return add(sk.joints[name], [a, b]);
  }
}

/** Two-bone inverse kinematics: middle and end joint. `bend` 1 or -1 picks the side; 0 leaves the limb straight, foreshortened. */
function reach(root: V, target: V, a: number, b: number, bend: number): [middle: V, end: V, missing: number] {
  const way = sub(target, root);
  const far = len(way);
  const d = Math.min(Math.max(far, Math.abs(a - b) + 0.1), a + b - 0.05);
  const missing = far - a - b;
  if (bend === 0) return [mid(root, target, a / (a + b)), target, missing];
  const alpha = degrees(Math.acos((a * a + d * d - b * b) / (2 * a * d)));
  const middle = add(root, mul(down(limbAngle(way) + bend * alpha), a));
  return [middle, add(root, mul(unit(way), d)), missing];
}

function warnStretch(sk: Skeleton, limb: string, root: V, via: readonly [V, V], a: number, b: number): void {
  const k = [len(sub(via[0], root)) / a, len(sub(via[1], via[0])) / b];
  if (Math.max(...k) > STRETCH)
    sk.warnings.push(`${limb}: via stretches the limb ${k.map((x) => x.toFixed(2)).join(' / ')}`);
}

function legToPlace(sk: Skeleton, S: Side, spec: Exclude<LegSpec, LegByAngle | LegByAim>): void {
  const { joints: J, angles: A } = sk;
  const side = sk.view === 'side';
  const root = J[`hip${S}`];
  const [a, b] = [LENGTH.thigh * (spec.fs?.[0] ?? 1), LENGTH.shank * (spec.fs?.[1] ?? 1)];
  let foot = spec.foot;
  if ('via' in spec) {
    const via = [locate(sk, spec.via[0]), locate(sk, spec.via[1])] as const;
    [J[`knee${S}`], J[`ankle${S}`]] = via;
    warnStretch(sk, `leg${S}`, root, via, a, b);
    const shank = limbAngle(sub(via[1], via[0]));
    foot ??= side ? shank + (spec.ankle ?? 0) : 0;
  } else {
    foot ??= 0;
    const ankle = sub(locate(sk, spec.plant), local([0, 0], foot, CONTACT[spec.at ?? 'sole']));
    const [knee, end, missing] = reach(root, ankle, a, b, spec.bend ?? (side ? 1 : 0));
    if (missing > REACH_SLACK) sk.warnings.push(`leg${S}: target ${missing.toFixed(1)} cm out of reach`);
    [J[`knee${S}`], J[`ankle${S}`]] = [knee, end];
  }
  A[`thigh${S}`] = limbAngle(sub(J[`knee${S}`], root));
  A[`shank${S}`] = limbAngle(sub(J[`ankle${S}`], J[`knee${S}`]));
  setFoot(sk, S, spec, foot);
}

function armToPlace(sk: Skeleton, S: Side, spec: Exclude<ArmInPose, ArmByAngle | ArmByAim>): void {
  const { joints: J, angles: A } = sk;
  const root = J[`sh${S}`];
  const [a, b] = [LENGTH.upper * (spec.fs?.[0] ?? 1), LENGTH.fore * (spec.fs?.[1] ?? 1)];
  if ('via' in spec) {
    const via = [locate(sk, spec.via[0]), locate(sk, spec.via[1])] as const;
    [J[`elbow${S}`], J[`wrist${S}`]] = via;
    warnStretch(sk, `arm${S}`, root, via, a, b);
  } else {
    const wrist =
      'palm' in spec ? sub(locate(sk, spec.palm), mul(down(spec.hand ?? 0), PALM)) : locate(sk, spec.wrist);
    const [elbow, end, missing] = reach(root, wrist, a, b, spec.bend ?? (sk.view === 'side' ? -1 : 0));
    if (missing > REACH_SLACK) sk.warnings.push(`arm${S}: target ${missing.toFixed(1)} cm out of reach`);
    [J[`elbow${S}`], J[`wrist${S}`]] = [elbow, end];
  }
  A[`upper${S}`] = limbAngle(sub(J[`elbow${S}`], root));
  A[`fore${S}`] = limbAngle(sub(J[`wrist${S}`], J[`elbow${S}`]));
  setHand(sk, S, spec, spec.hand ?? A[`fore${S}`] + ('wr' in spec ? (spec.wr ?? 0) : 0));
}

/** Does the limb take its place from another limb, which then has to be solved first? */
function refers(spec: object): boolean {
  const places = Object.values(spec).flatMap((v) => (Array.isArray(v) ? [v, ...v] : []));
  return places.some(
    (p) =>
      Array.isArray(p) &&
      typeof p[0] === 'string' &&
      /^(thigh|shank|upper|fore|knee|ankle|elbow|wrist|palm)/.test(p[0]),
  );
}

/** Solves a pose. Throws RangeError when the anchor is on a limb that is not given by angles. */
export function solve(pose: FullPose, view: View = 'side', build = 1): Skeleton {
  const sk = emptySkeleton(view);
  const rot = pose.settle
    ? settledRot(pose, view, (s) => ({
        pelvis: torsoOutline(s, build, undefined, 0.25),
        ribs: torsoOutline(s, build, 0.55, 0.93),
      }))
    : pose.rot;
  placeTrunk(sk, pose, rot);

  const later: { refers: boolean; place: () => void }[] = [];
  for (const kind of ['leg', 'arm'] as const) {
    for (const S of SIDES) {
      if (kind === 'leg') {
        const spec = pose[`leg${S}`];
        if (byAngle(spec)) legByAngle(sk, S, spec);
        else later.push({ refers: refers(spec), place: () => legToPlace(sk, S, spec) });
      } else {
        const spec = pose[`arm${S}`];
        if (byAngle(spec)) armByAngle(sk, S, spec);
        else later.push({ refers: refers(spec), place: () => armToPlace(sk, S, spec) });
      }
    }
  }

  const [joint, x, y] = pose.anchor;
  checkAnchor(pose, joint);
  const ground = () =>
    sk.joints[joint][1] - Math.min(...pose.rest.map((part) => lowest(outline(sk, part, build))));
  moveTo(sk, joint, [x, y ?? ground()]);
  if (pose.neck === 'rest') {
    const gap = (neck: number) => {
      placeHead(sk, pose, neck);
      return lowest(outline(sk, 'head')) - pose.headY;
    };
    placeHead(sk, pose, bisect(gap, -NECK_SEARCH, NECK_SEARCH));
  }
  later.sort((p, q) => Number(p.refers) - Number(q.refers));
  for (const limb of later) limb.place();
  return sk;
}

function checkAnchor(pose: FullPose, joint: string): void {
  const S = joint.slice(-1);
  if (S !== 'R' && S !== 'L') return;
  const name = joint.slice(0, -1);
  const spec = ['knee', 'ankle', 'ball'].includes(name)
    ? pose[`leg${S}`]
    : ['elbow', 'wrist', 'palm'].includes(name)
      ? pose[`arm${S}`]
      : null;
  if (spec !== null && !byAngle(spec))
    throw new RangeError(`anchor ${joint} must be on the trunk or on a limb given by angles`);
}
