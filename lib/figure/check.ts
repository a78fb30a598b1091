import { beyondLimits } from './limits.ts';
import { motionOf } from './motion.ts';
import { outline, PARTS } from './outline.ts';
import { type FullPose, posesInFull } from './poses-in-full.ts';
import type { FigureRecord, JointName } from './record.ts';
import { SIDES, type Skeleton } from './skeleton.ts';
import { solve } from './solve.ts';
import { positionAt } from './timeline.ts';
import { at, len, lowest, sub } from './vector.ts';

/** Cloth and flesh give way by this much, cm. */
const SINK = 1.8;
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

function checkPose(record: FigureRecord, pose: FullPose, sk: Skeleton): string[] {
  const out = [...sk.warnings];
  const props = record.props ?? [];
  const seenFromAbove = props.some((p) => (p.type === 'mat' && (p.near ?? 0) > 0) || p.type === 'rug');
  const heights = PARTS.filter((part) => !/^(shorts|sleeve)/.test(part)).map((part) => ({
    part,
    y: lowest(outline(sk, part)),
  }));
  if (!seenFromAbove && !record.floats)
    for (const { part, y } of heights) if (y < -SINK) out.push(`${part} sinks ${(-y).toFixed(1)} cm`);
  const bottom = Math.min(...heights.map((h) => h.y));
  const seats = props.flatMap((p) => (p.type === 'table' ? [p.h] : []));
  const steps = props.some((p) => p.type === 'bike' || (p.type === 'step' && Math.abs(bottom - p.h) <= SINK));
  const seated = seats.some((top) => Math.abs(lowest(outline(sk, 'torso')) - top) <= SINK);
  if (!record.floats && !seated && !steps && bottom > FLOAT)
    out.push(`figure floats ${bottom.toFixed(1)} cm above the floor`);
  if (sk.view === 'side') out.push(...beyondLimits(sk, foreshortened(pose)));
  return out;
}

function jumps(record: FigureRecord): string[] {
  const motion = motionOf(record);
  const path = Array.from(
    { length: MOMENTS + 1 },
    (_, i) => motion.at(positionAt(record, i / MOMENTS)).joints,
  );
  const out: string[] = [];
  for (let i = 1; i <= MOMENTS; i++) {
    for (const joint of Object.keys(at(path, 0)) as JointName[]) {
      const d = len(sub(at(path, i)[joint], at(path, i - 1)[joint]));
      if (d > JUMP) out.push(`t=${(i / MOMENTS).toFixed(2)}: ${joint} jumps ${d.toFixed(0)} cm`);
    }
  }
  return out;
}

/** The author's checks: parts that sink or float, targets out of reach, impossible joints, jumps in the loop. Empty = fine. */
export function check(record: FigureRecord): string[] {
  const poses = posesInFull(record).map((pose, i) =>
    checkPose(record, pose, solve(pose, record.view)).map((problem) => `pose ${i + 1}: ${problem}`),
  );
  return [...poses.flat(), ...(record.poses.length > 1 ? jumps(record) : [])];
}
