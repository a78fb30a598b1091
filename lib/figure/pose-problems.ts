import { beyondLimits, drawnByPlace, jointAngles } from './limits.ts';
import { posesInFull } from './poses-in-full.ts';
import type { FigureRecord } from './record.ts';
import { solve } from './solve.ts';

/** How far a trunk seen from the front or back may bend sideways, degrees (AAOS, Joint Motion, and a little beyond). */
export const SIDE_BEND_LIMITS = {
  lumbar: [-45, 45],
  thorax: [-35, 35],
  neck: [-50, 50],
} as const satisfies Record<string, readonly [number, number]>;

/** What a key pose asks too much of: joints beyond their limits, limbs that are stretched or do not reach. */
export function poseProblems(record: FigureRecord, index: number): string[] {
  const pose = posesInFull(record)[index];
  if (pose === undefined) throw new RangeError(`${record.slug} has no key pose ${index}`);
  const view = record.view ?? 'side';
  const sk = solve(pose, view);
  if (view === 'side') return [...sk.warnings, ...beyondLimits(sk, drawnByPlace(pose))];
  const { trunk } = jointAngles(sk);
  const bends = Object.entries(SIDE_BEND_LIMITS).flatMap(([joint, [low, high]]) => {
    const angle = trunk[joint as keyof typeof SIDE_BEND_LIMITS];
    return angle < low || angle > high ? [`${joint} ${angle.toFixed(0)} deg, outside ${low}..${high}`] : [];
  });
  return [...sk.warnings, ...bends];
}
