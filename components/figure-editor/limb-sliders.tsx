'use client';

import { useTranslations } from 'next-intl';
import type { FigureRecord } from '#lib/figure/record.ts';
import type { Skeleton } from '#lib/figure/skeleton.ts';
import {
  jointsOf,
  type LimbKey,
  type PlaceJoint,
  reachOf,
  type Turned,
  tipAngle,
  withPlace,
  withTip,
} from './place-edit.ts';
import { angleOf, type EditJoint, limitsOf, withJoint } from './pose-edit.ts';
import { ValueSlider } from './value-slider.tsx';

export type EditProps = {
  record: FigureRecord;
  index: number;
  skeleton: Skeleton;
  /** Name of what was held last. */
  held: string | null;
  onChange: (name: string, next: Turned) => void;
};

export const nameOf = (joint: EditJoint) => ('side' in joint ? `${joint.part}${joint.side}` : joint.part);

/** Joints told by angles, one slider each. */
export function AngleSliders({
  joints,
  record,
  index,
  skeleton,
  held,
  onChange,
}: EditProps & { joints: readonly EditJoint[] }) {
  const t = useTranslations('library.figure');
  return joints.map((joint) => (
    <ValueSlider
      key={nameOf(joint)}
      label={t(`joint.${joint.part}`)}
      unit="degrees"
      value={angleOf(skeleton, joint)}
      range={limitsOf(joint, record.view)}
      isFree={joint.part === 'pelvis'}
      isHeld={held === nameOf(joint)}
      onChange={(wanted) => onChange(nameOf(joint), withJoint(record, index, joint, wanted))}
    />
  ));
}

const WHOLE_TURN = [-180, 180] as const;

/** A limb told by the places of its joints: across and up for each, and the angle of its foot or hand. */
export function PlaceSliders({
  limb,
  record,
  index,
  skeleton,
  held,
  onChange,
}: EditProps & { limb: LimbKey }) {
  const t = useTranslations('library.figure');
  const names = jointsOf(limb);
  const tip = limb.startsWith('leg') ? 'foot' : 'hand';
  return (
    <>
      {(['middle', 'end'] as const).flatMap((point) => {
        const joint: PlaceJoint = { limb, point };
        const { at, low, high } = reachOf(skeleton, joint);
        const part = names[point].slice(0, -1) as 'knee';
        return (['across', 'up'] as const).map((axis) => {
          const k = axis === 'across' ? 0 : 1;
          const name = `${names[point]} ${axis}`;
          return (
            <ValueSlider
              key={name}
              label={t(`place.${axis}`, { joint: t(`joint.${part}`) })}
              unit="cm"
              value={at[k]}
              range={[low[k], high[k]]}
              isHeld={held === name}
              onChange={(wanted) =>
                onChange(
                  name,
                  withPlace(record, index, joint, axis === 'across' ? [wanted, at[1]] : [at[0], wanted]),
                )
              }
            />
          );
        });
      })}
      <ValueSlider
        label={t(`joint.${tip}`)}
        unit="degrees"
        value={tipAngle(skeleton, limb)}
        range={WHOLE_TURN}
        isFree
        isHeld={false}
        onChange={(wanted) => onChange(`${limb} tip`, withTip(record, index, limb, wanted))}
      />
    </>
  );
}
