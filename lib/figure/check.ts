import { beyondLimits } from './limits.ts';
import { motionOf } from './motion.ts';
import { outline, PARTS } from './outline.ts';
import { type FullPose, posesInFull } from './poses-in-full.ts';
import type { FigureRecord, JointName } from './record.ts';
import { SIDES, type Skeleton } from './skeleton.ts';
import { solve } from './solve.ts';
import { positionAt } from './timeline.ts';
import { at, len, lowest, sub } from './vector.ts';

/** Cloth and flesh give way by this much in a key pose, and on the way between them, cm. */
const SINK = 1.8;
const SINK_MOVING = 2.4;
/** A figure that rests on something has a part within this distance, cm. */
const FLOAT = 1;
const MOMENTS = 96;
/** Furthest that a joint may move between two of the moments, cm. */
const JUMP = 9;

const foreshortened = (pose: FullPose) =>
  SIDES.flatMap((S) =>
    (['leg', 'arm'] as const)
      .map((kind) => `${kind}${S}` as const)
      .filter((limb) => 'via' in pose[limb] || pose[limb].fs !== undefined),
  );

/** Seen from above, or in deep water, there is no floor to sink into. */
const hasFloor = (record: FigureRecord): boolean => !record.floats && !record.above;

/** How far below y = 0 the surface reaches toward the viewer: a mat that is seen a little from above. */
const nearEdge = (record: FigureRecord): number =>
  Math.max(0, ...(record.props ?? []).map((p) => (p.type === 'mat' ? (p.near ?? 0) : 0)));

const heights = (sk: Skeleton) =>
  PARTS.filter((part) => !/^(shorts|sleeve)/.test(part)).map((part) => ({
    part,
    y: lowest(outline(sk, part)),
  }));

const sinking = (sk: Skeleton, allowed: number): string[] =>
  heights(sk).flatMap(({ part, y }) => (y < -allowed ? [`${part} sinks ${(-y).toFixed(1)} cm`] : []));

/** Heights above the floor that a figure may stand or sit on. */
const supports = (record: FigureRecord): number[] =>
  (record.props ?? []).flatMap((p) => {
    if (p.type === 'step' || p.type === 'table') return [p.h];
    return p.type === 'bike' ? [p.saddle[1]] : [];
  });

function checkPose(record: FigureRecord, pose: FullPose, sk: Skeleton): string[] {
  const out = [...sk.warnings];
  if (hasFloor(record)) {
    out.push(...sinking(sk, SINK + nearEdge(record)));
    const lowestOf = heights(sk);
    const touches = (height: number) => lowestOf.some(({ y }) => Math.abs(y - height) <= SINK);
    const bottom = Math.min(...lowestOf.map((h) => h.y));
    if (bottom > FLOAT && !supports(record).some(touches))
      out.push(`figure floats ${bottom.toFixed(1)} cm high`);
  }
  if (sk.view === 'side') out.push(...beyondLimits(sk, foreshortened(pose)));
  return out;
}

function checkLoop(record: FigureRecord): string[] {
  const motion = motionOf(record);
  const path = Array.from({ length: MOMENTS + 1 }, (_, i) => motion.at(positionAt(record, i / MOMENTS)));
  const out: string[] = [];
  for (let i = 1; i <= MOMENTS; i++) {
    const [before, now] = [at(path, i - 1), at(path, i)];
    const t = `t=${(i / MOMENTS).toFixed(2)}`;
    for (const joint of Object.keys(now.joints) as JointName[]) {
      const d = len(sub(now.joints[joint], before.joints[joint]));
      if (d > JUMP) out.push(`${t}: ${joint} jumps ${d.toFixed(0)} cm`);
    }
    if (hasFloor(record))
      out.push(...sinking(now, SINK_MOVING + nearEdge(record)).map((problem) => `${t}: ${problem}`));
  }
  return out;
}

/** The author's checks: parts that sink or float, targets out of reach, impossible joints, jumps in the loop. Empty = fine. */
export function check(record: FigureRecord): string[] {
  const poses = posesInFull(record).map((pose, i) =>
    checkPose(record, pose, solve(pose, record.view)).map((problem) => `pose ${i + 1}: ${problem}`),
  );
  return [...poses.flat(), ...(record.poses.length > 1 ? checkLoop(record) : [])];
}
