import { describe, expect, it } from 'vitest';
import { HEIGHT, LENGTH } from './body.ts';
import { motionOf } from './motion.ts';
import { posesInFull } from './poses-in-full.ts';
import type { FigureRecord, Side } from './record.ts';
import { FIGURES } from './registry.ts';
import { SIDES, type Skeleton } from './skeleton.ts';
import { locate } from './solve.ts';
import { at, len, norm180, sub } from './vector.ts';

const BETWEEN = [0, 0.1, 0.25, 0.4, 0.5, 0.65, 0.8, 0.95, 1];
/** 1 % of body height. */
const STAYS = HEIGHT / 100;

/** Every way between neighboring key poses, with the skeletons on it. */
function ways(record: FigureRecord) {
  const poses = posesInFull(record);
  const motion = motionOf(record);
  const n = poses.length;
  const count = n === 1 ? 1 : record.loop === 'cycle' ? n : n - 1;
  return Array.from({ length: count }, (_, i) => ({
    from: at(poses, i),
    to: at(poses, i + 1),
    skeletons: n === 1 ? motion.keys : BETWEEN.map((t) => motion.at(i + t)),
  }));
}

const trunk = ({ joints: J }: Skeleton) => ({
  pelvis: len(sub(J.l5, J.hip)),
  lumbar: len(sub(J.t12, J.l5)),
  thorLo: len(sub(J.t6, J.t12)),
  thorUp: len(sub(J.c7, J.t6)),
  neck: len(sub(J.c1, J.c7)),
});
const leg = ({ joints: J }: Skeleton, S: Side) => ({
  thigh: len(sub(J[`knee${S}`], J[`hip${S}`])),
  shank: len(sub(J[`ankle${S}`], J[`knee${S}`])),
});
const arm = ({ joints: J }: Skeleton, S: Side) => ({
  upper: len(sub(J[`elbow${S}`], J[`sh${S}`])),
  fore: len(sub(J[`wrist${S}`], J[`elbow${S}`])),
});

const drawnShort = (spec: object) => 'via' in spec || 'fs' in spec;
/** Frontal inverse kinematics shows a straight limb, foreshortened. */
const reachesFrontal = (record: FigureRecord, spec: object) =>
  (record.view ?? 'side') !== 'side' && ('plant' in spec || 'palm' in spec || 'wrist' in spec);

function expectLengths(got: Record<string, number>, what: string) {
  for (const [bone, length] of Object.entries(got))
    expect(length, `${what} ${bone}`).toBeCloseTo(LENGTH[bone as keyof typeof LENGTH], 6);
}

describe.each(FIGURES.map((record) => [record.slug, record] as const))('%s', (slug, record) => {
  it('keeps its bone lengths on the whole way', () => {
    for (const { from, to, skeletons } of ways(record)) {
      for (const sk of skeletons) {
        expectLengths(trunk(sk), slug);
        for (const S of SIDES) {
          const free = (spec: object) => drawnShort(spec) || reachesFrontal(record, spec);
          if (!free(from[`leg${S}`]) && !free(to[`leg${S}`])) expectLengths(leg(sk, S), `${slug} ${S}`);
          if (!free(from[`arm${S}`]) && !free(to[`arm${S}`])) expectLengths(arm(sk, S), `${slug} ${S}`);
        }
      }
    }
  });

  it('keeps planted feet and hands in place', () => {
    for (const { from, to, skeletons } of ways(record)) {
      for (const S of SIDES) {
        const [a, b] = [from[`leg${S}`], to[`leg${S}`]];
        if ('plant' in a && 'plant' in b && JSON.stringify(a) === JSON.stringify(b)) {
          const first = at(skeletons, 0).joints[`ankle${S}`];
          for (const sk of skeletons)
            expect(len(sub(sk.joints[`ankle${S}`], first)), `${slug} foot${S}`).toBeLessThan(STAYS);
        }
        const [c, d] = [from[`arm${S}`], to[`arm${S}`]];
        if ('palm' in c && 'palm' in d && JSON.stringify(c.palm) === JSON.stringify(d.palm)) {
          for (const sk of skeletons)
            expect(len(sub(sk.joints[`palm${S}`], locate(sk, c.palm))), `${slug} hand${S}`).toBeLessThan(
              STAYS,
            );
        }
      }
    }
  });

  it('turns no joint by more than half a circle between key poses', () => {
    for (const { skeletons } of ways(record)) {
      for (let i = 1; i < skeletons.length; i++) {
        const [p, q] = [at(skeletons, i - 1).angles, at(skeletons, i).angles];
        for (const part of ['thighR', 'thighL', 'upperR', 'upperL', 'pelvis'] as const)
          expect(Math.abs(norm180(q[part] - p[part])), `${slug} ${part}`).toBeLessThan(90);
      }
    }
  });
});
