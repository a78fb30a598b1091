'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Icon, Lock } from '#components/ui/icon.tsx';
import { type EditJoint, limitsOf } from './pose-edit.ts';

/** One joint as a slider from limit to limit; arrow keys turn it by a degree. Says so when the joint is held. */
export function JointSlider({
  joint,
  angle,
  isHeld,
  onTurn,
}: {
  joint: EditJoint;
  angle: number;
  /** The last turn was held short of what was asked. */
  isHeld: boolean;
  onTurn: (wanted: number) => void;
}) {
  const t = useTranslations('library');
  const id = useId();
  const [low, high] = limitsOf(joint);
  const shown = Math.round(angle);
  const isAtLimit = isHeld || (joint.part !== 'pelvis' && (shown <= low || shown >= high));
  return (
    <div>
      <div className="flex items-baseline justify-between gap-2">
        <label htmlFor={id}>{t(`figure.joint.${joint.part}`)}</label>
        <output htmlFor={id} className="num font-semibold">
          {t('figure.degrees', { angle: shown })}
        </output>
      </div>
      <input
        id={id}
        type="range"
        min={low}
        max={high}
        step={1}
        value={shown}
        onChange={({ target }) => onTurn(Number(target.value))}
        aria-valuetext={
          isAtLimit ? t('figure.degreesHeld', { angle: shown }) : t('figure.degrees', { angle: shown })
        }
        className="min-h-6 w-full accent-brand coarse:min-h-11"
      />
      <p className="min-h-4 text-xs font-semibold text-stuck">
        {isAtLimit && (
          <span className="inline-flex items-center gap-1">
            <Icon of={Lock} size="xs" />
            {t('figure.held', { low, high })}
          </span>
        )}
      </p>
    </div>
  );
}
