import { z } from 'zod';
import { POSTURES } from '#lib/figure/postures.ts';
import type { JointName, RestPart } from '#lib/figure/record.ts';

const number = z.number().min(-1000).max(1000);
const angle = z.number().min(-720).max(720);
const share = z.number().min(0).max(1.1);

const JOINTS = [
  ...['hip', 'l5', 't12', 't6', 'c7', 'c1'],
  ...['R', 'L'].flatMap((side) =>
    ['hip', 'sh', 'knee', 'ankle', 'ball', 'elbow', 'wrist', 'palm'].map((joint) => `${joint}${side}`),
  ),
] as JointName[];
const BONES = ['R', 'L'].flatMap((side) =>
  ['thigh', 'shank', 'upper', 'fore'].map((bone) => `${bone}${side}`),
);
const PARTS = [
  'torso',
  'head',
  ...['R', 'L'].flatMap((side) =>
    ['thigh', 'shank', 'foot', 'upper', 'fore', 'hand'].map((part) => `${part}${side}`),
  ),
] as RestPart[];

const place = z.union([
  z.tuple([number, number]),
  z.tuple([z.enum([...JOINTS, ...BONES, 'torso', 'skull']), number, number]),
]);
const aim = z.tuple([angle, angle, angle]);
const bend = z.number().min(-1).max(1).optional();

const fs = z.tuple([share, share]).optional();
const via = z.tuple([place, place]);

const legExtras = {
  toe: angle.optional(),
  fs,
  shoe: z.enum(['side', 'flipped', 'top']).optional(),
  behind: z.literal(true).optional(),
};
const leg = z.union([
  z.strictObject({ hip: angle, knee: angle.optional(), ankle: angle.optional(), ...legExtras }),
  z.strictObject({ aim, ...legExtras }),
  z.strictObject({
    plant: place,
    at: z.enum(['sole', 'heel', 'ball', 'ankle']).optional(),
    foot: angle.optional(),
    bend,
    ...legExtras,
  }),
  z.strictObject({ via, foot: angle.optional(), ankle: angle.optional(), ...legExtras }),
]);

const armExtras = {
  fs,
  type: z.enum(['relax', 'flat', 'grip']).optional(),
  palmSide: z.number().min(-1).max(1).optional(),
};
const arm = z.union([
  z.strictObject({ sh: angle, el: angle.optional(), wr: angle.optional(), ...armExtras }),
  z.strictObject({ aim, ...armExtras }),
  z.strictObject({ palm: place, hand: angle.optional(), bend, ...armExtras }),
  z.strictObject({ wrist: place, hand: angle.optional(), wr: angle.optional(), bend, ...armExtras }),
  z.strictObject({ via, hand: angle.optional(), wr: angle.optional(), ...armExtras }),
]);

/** A key pose of a figure seen from the side with nothing left out, as the editor sends it. */
const FigurePose = z.strictObject({
  anchor: z.tuple([z.enum(JOINTS), number, number.nullable()]),
  rest: z.array(z.enum(PARTS)).max(PARTS.length),
  settle: z.boolean(),
  rot: angle,
  lumbar: angle,
  thorax: angle,
  neck: z.union([angle, z.literal('rest')]),
  head: angle,
  headY: number,
  breath: z.number().min(-1).max(1),
  tension: share,
  legR: leg,
  legL: leg,
  armR: arm,
  armL: arm,
});

export const FigurePoses = z.array(FigurePose).min(1).max(12);

/** Only poses come from outside; props, targets and timing stay those of the figure that was opened. */
export const SaveFigureInput = z.strictObject({
  exerciseId: z.uuid(),
  /** The version that was on the screen. */
  fromVersion: z.number().int().min(1),
  /** Set when the figure begins anew in a posture; otherwise it is the one that was opened. */
  posture: z.enum(POSTURES).nullable(),
  poses: FigurePoses,
});

export const RestoreFigureInput = z.strictObject({
  exerciseId: z.uuid(),
  fromVersion: z.number().int().min(1),
});
