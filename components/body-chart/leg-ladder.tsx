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

const sides: readonly Side[] = ['left', 'right', 'both'];
/** Where a row begins, so that it stands beside its part of the picture. */
const legs: readonly { zone: Exclude<Zone, 0 | 1>; above: string }[] = [
  { zone: 2, above: 'mt-0.5' },
  { zone: 3, above: 'mt-0.5' },
  { zone: 4, above: 'mt-7' },
  { zone: 5, above: 'mt-0.5' },
];

/**
 * How far down the leg pain or tingling goes. One tap says the place and the leg: each place has a button for left,
 * right and both. The picture beside them is for the eye and the thumb.
 */
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
  const described =
    [was === null ? '' : `${id}-was`, error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div className="@container text-base">
      {was !== null && (
        <p id={`${id}-was`} className="mb-2 px-1 text-ink-2">
          {yesterday?.side && was >= 2
            ? t('yesterdayZoneSide', { zone: String(was), side: yesterday.side })
            : t('yesterdayZone', { zone: String(was) })}
        </p>
      )}
      <fieldset className="min-w-0" aria-describedby={described}>
        <legend className="sr-only">{label}</legend>
        <ChoiceTile
          name={name}
          value="0"
          checked={value.zone === 0}
          onChoose={() => onChange({ zone: 0, side: null })}
          tick
          className="min-h-12 justify-center rounded-lg text-lg"
        >
          {tz('zonePlain.0')}
        </ChoiceTile>
        <div className="mt-2 flex gap-2.5 @max-[20em]:block">
          <LegPicture
            id={id}
            zone={value.zone}
            side={value.side}
            onTap={(zone, half) => onChange({ zone, side: half === 'middle' ? null : half })}
            className="h-[26rem] flex-none @max-[20em]:hidden"
          />
          <div className="min-w-0 flex-1">
            <ChoiceTile
              name={name}
              value="1"
              checked={value.zone === 1}
              onChoose={() => onChange({ zone: 1, side: null })}
              tick
              className="mt-8 min-h-13 justify-center rounded-lg text-lg @max-[20em]:mt-0"
            >
              {tz('zonePlain.1')}
            </ChoiceTile>
            {legs.map(({ zone, above }) => (
              <div key={zone} className={clsx(above, '@max-[20em]:mt-2')}>
                <p aria-hidden="true" className="px-0.5 leading-6 font-semibold">
                  {tz(`zonePlain.${zone}`)}
                </p>
                <div className="grid grid-cols-3 gap-1.5 @max-[9.5em]:grid-cols-1">
                  {sides.map((side) => (
                    <ChoiceTile
                      key={side}
                      name={name}
                      value={`${zone}-${side}`}
                      label={t('place', { zone: tz(`zonePlain.${zone}`), side })}
                      checked={value.zone === zone && value.side === side}
                      onChoose={() => onChange({ zone, side })}
                      className="min-h-13 justify-center rounded-lg text-md @max-[17em]:text-base"
                    >
                      {t(`side.${side}`)}
                    </ChoiceTile>
                  ))}
                </div>
              </div>
            ))}
          </div>
        </div>
      </fieldset>
      <FieldError id={`${id}-error`} error={error} patient />
    </div>
  );
}
