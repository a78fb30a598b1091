import type {
  Anchor,
  ArmSpec,
  FigureRecord,
  HandShape,
  KeyPose,
  LegSpec,
  Place,
  RestPart,
  View,
} from './record.ts';

/** An arm on its way from one hand shape to another: [from, to, share]. */
export type ArmInPose = ArmSpec & { mix?: readonly [HandShape, HandShape, number] };

/** A key pose with nothing left out. */
export interface FullPose {
  anchor: Anchor;
  rest: readonly RestPart[];
  settle: boolean;
  rot: number;
  lumbar: number;
  thorax: number;
  neck: number | 'rest';
  head: number;
  headY: number;
  breath: number;
  face: View;
  tension: number;
  legR: LegSpec;
  legL: LegSpec;
  armR: ArmInPose;
  armL: ArmInPose;
}

const STANDING: LegSpec = { hip: 0 };
const HANGING: ArmSpec = { sh: 0 };
/** Far limbs turn by this many degrees for each cm of shift. */
const TURN_PER_CM = 0.8;

const other = (name: string): string => (name.endsWith('R') ? `${name.slice(0, -1)}L` : name);

/** The place that the far limb takes: same, on the other side of the body or `d` cm further. */
function farPlace(p: Place, d: number): Place {
  if (p.length === 2) return [p[0] + d, p[1]];
  return [other(p[0]) as (typeof p)[0], p[1], p[2]];
}

function farLeg(spec: LegSpec, d: number): LegSpec {
  if ('hip' in spec) return { ...spec, hip: spec.hip + d * TURN_PER_CM };
  if ('aim' in spec) return { ...spec, aim: [spec.aim[0] + d * TURN_PER_CM, spec.aim[1], spec.aim[2]] };
  if ('plant' in spec) return { ...spec, plant: farPlace(spec.plant, d) };
  return { ...spec, via: [farPlace(spec.via[0], d), farPlace(spec.via[1], d)] };
}

function farArm(spec: ArmSpec, d: number): ArmSpec {
  if ('sh' in spec) return { ...spec, sh: spec.sh + d * TURN_PER_CM };
  if ('aim' in spec) return { ...spec, aim: [spec.aim[0] + d * TURN_PER_CM, spec.aim[1], spec.aim[2]] };
  if ('palm' in spec) return { ...spec, palm: farPlace(spec.palm, d) };
  if ('wrist' in spec) return { ...spec, wrist: farPlace(spec.wrist, d) };
  return { ...spec, via: [farPlace(spec.via[0], d), farPlace(spec.via[1], d)] };
}

/** Key poses with inherited fields filled in, and far limbs derived from near ones where none are given. */
export function posesInFull(record: FigureRecord): [FullPose, ...FullPose[]] {
  let known: KeyPose = {};
  const fill = (pose: KeyPose): FullPose => {
    known = { ...known, ...pose };
    const far = record.view === undefined || record.view === 'side' ? (known.far ?? 4) : 0;
    const legR = known.legR ?? STANDING;
    const armR = known.armR ?? HANGING;
    return {
      anchor: known.anchor ?? ['hip', 0, null],
      rest: known.rest ?? ['torso'],
      settle: known.settle ?? false,
      rot: known.rot ?? 0,
      lumbar: known.lumbar ?? 0,
      thorax: known.thorax ?? 0,
      neck: known.neck ?? 0,
      head: known.head ?? 0,
      headY: known.headY ?? 0,
      face: record.face ?? record.view ?? 'side',
      breath: known.breath ?? 0,
      tension: known.tension ?? 1,
      legR,
      armR,
      legL: known.legL ?? farLeg(legR, far),
      armL: known.armL ?? farArm(armR, far),
    };
  };
  const [first, ...more] = record.poses;
  const start = fill(first);
  return [start, ...more.map(fill)];
}
