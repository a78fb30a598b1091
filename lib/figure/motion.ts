import { LENGTH } from './body.ts';
import { type ArmInPose, type FullPose, posesInFull } from './poses-in-full.ts';
import type { FigureRecord, HandShape, LegSpec, Side, View } from './record.ts';
import { SIDES, type Skeleton } from './skeleton.ts';
import { solve } from './solve.ts';
import { at, len, lerp, norm180, sub } from './vector.ts';

/** Angles that may run round: each within half a turn of its neighbor, starting from item `pivot`. */
function unwound(degrees: readonly number[], pivot: number): number[] {
  const out = [...degrees];
  const near = (i: number, j: number) => {
    const [from, to] = [out[i] ?? 0, out[j] ?? 0];
    out[j] = from + norm180(to - from);
  };
  for (let i = pivot; i + 1 < out.length; i++) near(i, i + 1);
  for (let i = pivot; i > 0; i--) near(i, i - 1);
  return out;
}

const isNumbers = (items: readonly unknown[]): items is number[] => items.every((x) => typeof x === 'number');
const isLists = (items: readonly unknown[]): items is unknown[][] => items.every(Array.isArray);
const isRecords = (items: readonly unknown[]): items is Record<string, unknown>[] =>
  items.every((x) => x !== null && typeof x === 'object');

/**
 * Blends data of one form number by number; `pivot` is the item that the blend starts from, and whose words it keeps.
 * What an item does not name it takes from the pivot, or from whichever names it.
 */
function blend(
  items: readonly unknown[],
  by: (numbers: readonly number[]) => number,
  pivot: number,
  key = '',
): unknown {
  if (isNumbers(items)) return by(items);
  if (isLists(items)) {
    const first = items[pivot] ?? [];
    if (key === 'aim' && items.every(isNumbers))
      return first.map((_, i) =>
        by(
          unwound(
            items.map((item) => Number(item[i])),
            pivot,
          ),
        ),
      );
    return first.map((_, i) =>
      blend(
        items.map((item) => item[i]),
        by,
        pivot,
      ),
    );
  }
  if (isRecords(items)) {
    const keys = new Set(items.flatMap((item) => Object.keys(item)));
    const fallback = (k: string) => items[pivot]?.[k] ?? items.find((item) => item[k] !== undefined)?.[k];
    return Object.fromEntries(
      [...keys].map((k) => [
        k,
        blend(
          items.map((item) => item[k] ?? fallback(k)),
          by,
          pivot,
          k,
        ),
      ]),
    );
  }
  return items[pivot];
}

/** Curve through b and c with the direction of their neighbors (Catmull-Rom). */
const curveBetween =
  (t: number) =>
  ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): number =>
    b + (t / 2) * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));

/** The kind of a piece of data: its keys and names without the numbers. */
const form = (x: unknown): string => JSON.stringify(x, (_, v: unknown) => (typeof v === 'number' ? 0 : v));
const limbForm = ({
  ...spec
}: object & { type?: unknown; mix?: unknown; palmSide?: unknown; fs?: unknown }): string => {
  spec.type = spec.mix = spec.palmSide = spec.fs = undefined;
  return form(Object.fromEntries(Object.entries(spec).sort(([a], [b]) => (a < b ? -1 : 1))));
};

const LIMB = {
  leg: { joints: ['hip', 'knee', 'ankle'], bones: ['thigh', 'shank', 'foot'] },
  arm: { joints: ['sh', 'elbow', 'wrist'], bones: ['upper', 'fore', 'hand'] },
} as const;

/** A solved limb as world directions and drawn lengths, with angles next to those of `near`. */
function frozen(sk: Skeleton, kind: 'leg' | 'arm', S: Side, near?: readonly [number, number, number]) {
  const { joints: j, bones } = LIMB[kind];
  const raw = bones.map((bone) => sk.angles[`${bone}${S}`]);
  const angle = (i: 0 | 1 | 2): number => {
    const a = raw[i] ?? 0;
    return near === undefined ? a : near[i] + norm180(a - near[i]);
  };
  const share = (from: 0 | 1, to: 1 | 2): number =>
    len(sub(sk.joints[`${j[to]}${S}`], sk.joints[`${j[from]}${S}`])) / LENGTH[bones[from]];
  const aim: readonly [number, number, number] = [angle(0), angle(1), angle(2)];
  const fs: readonly [number, number] = [share(0, 1), share(1, 2)];
  return { aim, fs };
}

const withFs = <T extends { fs?: readonly [number, number] }>(spec: T): T => ({
  ...spec,
  fs: spec.fs ?? [1, 1],
});

function pairLegs(p: FullPose, q: FullPose, sp: Skeleton, sq: Skeleton, S: Side): [LegSpec, LegSpec] {
  const [a, b] = [p[`leg${S}`], q[`leg${S}`]];
  if (limbForm(a) === limbForm(b)) return [withFs(a), withFs(b)];
  const toe = (sk: Skeleton) => norm180(sk.angles[`toe${S}`] - sk.angles[`foot${S}`]);
  const from = frozen(sp, 'leg', S);
  return [
    { ...from, toe: toe(sp) },
    { ...frozen(sq, 'leg', S, from.aim), toe: toe(sq) },
  ];
}

function pairArms(p: FullPose, q: FullPose, sp: Skeleton, sq: Skeleton, S: Side): [ArmInPose, ArmInPose] {
  const [a, b] = [p[`arm${S}`], q[`arm${S}`]];
  if (limbForm(a) === limbForm(b)) return [withFs(a), withFs(b)];
  const palm = a.palmSide !== undefined && a.palmSide === b.palmSide ? { palmSide: a.palmSide } : {};
  const from = frozen(sp, 'arm', S);
  return [
    { ...from, ...palm },
    { ...frozen(sq, 'arm', S, from.aim), ...palm },
  ];
}

/**
 * The way from one key pose to the next, t from 0 to 1. Data of the same form is blended as data, so that planted hands
 * and feet stay where they are; otherwise solved angles and lengths are, so that nothing jumps.
 */
function between(p: FullPose, q: FullPose, view: View, build: number): (t: number) => Skeleton {
  const sp = solve(p, view, build);
  const sq = solve(q, view, build);
  const a: FullPose = { ...p };
  const b: FullPose = { ...q };
  if (p.settle !== q.settle) {
    a.settle = b.settle = false;
    a.rot = sp.rot;
    b.rot = sq.rot;
  }
  if (typeof p.neck !== typeof q.neck) {
    a.neck = sp.neck;
    b.neck = sq.neck;
  }
  if (form(p.anchor) !== form(q.anchor)) {
    a.anchor = ['hip', ...sp.joints.hip];
    b.anchor = ['hip', ...sq.joints.hip];
  }
  for (const S of SIDES) {
    [a[`leg${S}`], b[`leg${S}`]] = pairLegs(p, q, sp, sq, S);
    [a[`arm${S}`], b[`arm${S}`]] = pairArms(p, q, sp, sq, S);
  }
  const hand = (S: Side, t: number): readonly [HandShape, HandShape, number] => [
    p[`arm${S}`].type ?? 'relax',
    q[`arm${S}`].type ?? 'relax',
    t,
  ];
  return (t) => {
    if (t <= 0) return sp;
    if (t >= 1) return sq;
    const pose = blend([a, b], ([x = 0, y = 0]) => lerp(x, y, t), 0) as FullPose;
    pose.armR.mix = hand('R', t);
    pose.armL.mix = hand('L', t);
    return solve(pose, view, build);
  };
}

/** Everything but hands: poses of one kind can be joined by one smooth curve. */
const poseForm = ({ legR, legL, armR, armL, ...trunk }: FullPose): string =>
  [form(trunk), ...[legR, legL, armR, armL].map(limbForm)].join();

/** The way round through all key poses at an even pace, as one smooth curve. */
function round(
  poses: readonly FullPose[],
  view: View,
  build: number,
): ((position: number) => Skeleton) | null {
  const forms = new Set(poses.map(poseForm));
  if (forms.size > 1 || poses.length < 3) return null;
  return (position) => {
    const i = Math.floor(position);
    const four = [-1, 0, 1, 2].map((k) => at(poses, i + k));
    return solve(blend(four, curveBetween(position - i), 1) as FullPose, view, build);
  };
}

/** Solves a record's key poses once; the result gives the skeleton at a path position, 0 = first key pose, 1 = second … */
export function motionOf(
  record: FigureRecord,
  build = 1,
): { keys: Skeleton[]; at: (position: number) => Skeleton } {
  const view = record.view ?? 'side';
  const poses = posesInFull(record);
  const keys = poses.map((p) => solve(p, view, build));
  const n = poses.length;
  const cycle = record.loop === 'cycle';
  const curve = cycle ? round(poses, view, build) : null;
  if (curve !== null) return { keys, at: curve };
  const ways = Array.from({ length: cycle ? n : n - 1 }, (_, i) =>
    between(at(poses, i), at(poses, i + 1), view, build),
  );
  return {
    keys,
    at: (position) => {
      if (ways.length === 0) return at(keys, 0);
      const i = cycle ? Math.floor(position) : Math.min(ways.length - 1, Math.max(0, Math.floor(position)));
      return at(ways, i)(position - i);
    },
  };
}
