'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Zone } from '#components/glyph/distal-ladder.tsx';
import { FieldError } from '#components/ui/field.tsx';
import { ChoiceTile } from './choice-tile.tsx';
import { LegPicture, type Side } from './leg-picture.tsx';

/** How far down, and on which side; null is not answered. The side counts from the buttock (zone 2) down. */
export type Reach = { zone: Zone | null; side: Side | null };

/** True when nothing is left to answer. */
export function isReachComplete(reach: Reach): boolean {
  return reach.zone !== null && (reach.zone < 2 || reach.side !== null);
}

const sides: readonly Side[] = ['left', 'right', 'both'];
/** Space above each button, so that it stands beside its part of the picture. */
const zones: readonly { zone: Zone; above: string }[] = [
  { zone: 1, above: 'mt-[2.3rem]' },
  { zone: 2, above: 'mt-1.5' },
  { zone: 3, above: 'mt-[1.9rem]' },
  { zone: 4, above: 'mt-[3.9rem]' },
  { zone: 5, above: 'mt-[1.4rem]' },
];

/** How far down the leg pain or tingling goes: big named buttons, the picture beside them is for the eye and the thumb. */
export function LegLadder({
  label,
  name,
  value,
  onChange,
  yesterday = null,
  error,
}: {
  /** Names the group; the question itself is usually the page's heading. */
  label: string;
  name: string;
  value: Reach;
  onChange: (value: Reach) => void;
  yesterday?: Reach | null;
  error?: string | undefined;
}) {
  const t = useTranslations('body-chart');
  const tz = useTranslations('glyph');
  const id = useId();
  const was = yesterday?.zone ?? null;
  function tap(zone: Zone, half: 'left' | 'right' | 'middle') {
    onChange({ zone, side: value.side ?? (half === 'middle' ? null : half) });
  }
  return (
    <div className="@container text-base">
      {was !== null && (
        <p id={`${id}-was`} className="mb-2 text-ink-2">
          {yesterday?.side && was >= 2
            ? t('yesterdayZoneSide', { zone: String(was), side: yesterday.side })
            : t('yesterdayZone', { zone: String(was) })}
        </p>
      )}
      <fieldset className="min-w-0">
        <legend className="sr-only">{t('sideQuestion')}</legend>
        <div className="grid grid-cols-3 gap-1.5 @max-[17em]:grid-cols-1">
          {sides.map((side) => (
            <ChoiceTile
              key={side}
              name={`${name}-side`}
              value={side}
              checked={value.side === side}
              onChoose={() => onChange({ ...value, side })}
              tick
              className="min-h-12 justify-center rounded-lg text-lg"
            >
              {t(`side.${side}`)}
            </ChoiceTile>
          ))}
        </div>
      </fieldset>
      <fieldset
        className="mt-1.5 min-w-0"
        aria-describedby={
          [was === null ? '' : `${id}-was`, error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
        }
      >
        <legend className="sr-only">{label}</legend>
        <ChoiceTile
          name={name}
          value={0}
          checked={value.zone === 0}
          onChoose={() => onChange({ ...value, zone: 0 })}
          tick
          className="min-h-12 justify-center rounded-lg text-lg"
        >
          {tz('zonePlain.0')}
        </ChoiceTile>
        <div className="mt-2 flex gap-4 @max-[20em]:block">
          <LegPicture
            id={id}
            zone={value.zone}
            side={value.side}
            onTap={tap}
            className="h-[27.6rem] flex-none @max-[20em]:hidden"
          />
          <div className="min-w-0 flex-1">
            {zones.map(({ zone, above }) => (
              <div key={zone} className={clsx('flex items-center', above, '@max-[20em]:mt-2')}>
                <span
                  aria-hidden="true"
                  className={clsx(
                    'h-[1.5px] w-4 flex-none @max-[20em]:hidden',
                    value.zone === zone ? 'bg-ink' : 'bg-line-strong',
                  )}
                />
                <ChoiceTile
                  name={name}
                  value={zone}
                  checked={value.zone === zone}
                  onChoose={() => onChange({ ...value, zone })}
                  tick
                  className="min-h-14 flex-1 rounded-lg px-3.5 py-1 text-lg leading-6"
                >
                  {tz(`zonePlain.${zone}`)}
                </ChoiceTile>
              </div>
            ))}
          </div>
        </div>
      </fieldset>
      <FieldError id={`${id}-error`} error={error} patient />
    </div>
  );
}
