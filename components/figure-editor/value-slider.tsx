'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Icon, Lock } from '#components/ui/icon.tsx';

/** An angle or a place as a slider from limit to limit; arrow keys change it by one. Says so when it is held. */
export function ValueSlider({
  label,
  unit,
  value,
  range: [low, high],
  isHeld,
  isFree = false,
  onChange,
}: {
  label: string;
  unit: 'degrees' | 'cm';
  value: number;
  range: readonly [number, number];
  /** The last change was held short of what was asked. */
  isHeld: boolean;
  /** The ends are no limits: a whole turn. */
  isFree?: boolean;
  onChange: (wanted: number) => void;
}) {
  const t = useTranslations('library.figure');
  const id = useId();
  const shown = Math.round(value);
  const [from, to] = [Math.ceil(low), Math.floor(high)];
  const isAtLimit = isHeld || (!isFree && (shown <= from || shown >= to));
  const words = t(`in.${unit}`, { value: shown });
  return (
    <div>
      <div className="flex items-baseline justify-between gap-2">
        <label htmlFor={id}>{label}</label>
        <output htmlFor={id} className="num font-semibold">
          {words}
        </output>
      </div>
      <input
        id={id}
        type="range"
        min={Math.min(from, shown)}
        max={Math.max(to, shown)}
        step={1}
        value={shown}
        onChange={({ target }) => onChange(Number(target.value))}
        aria-valuetext={isAtLimit ? t('valueHeld', { value: words }) : words}
        className="min-h-6 w-full accent-brand coarse:min-h-11"
      />
      <p className="min-h-4 text-xs font-semibold text-stuck">
        {isAtLimit && (
          <span className="inline-flex items-center gap-1">
            <Icon of={Lock} size="xs" />
            {t('held', { low: t(`in.${unit}`, { value: from }), high: t(`in.${unit}`, { value: to }) })}
          </span>
        )}
      </p>
    </div>
  );
}
