'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { FieldError } from '#components/ui/field.tsx';
import { ChoiceTile } from './choice-tile.tsx';

const scores = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/**
 * Pain from 0 to 10 as eleven buttons (NPRS). Nothing is chosen until a finger chooses; the last answer is shown in words.
 * Patient: 64 px tiles, six and five. Staff: one row.
 */
export function PainScale({
  label,
  name,
  value,
  onChange,
  yesterday,
  staff = false,
  ends,
  error,
}: {
  label: ReactNode;
  name: string;
  value: number | null;
  onChange: (value: number) => void;
  /** Shown beside the label; null or absent when there was no report. */
  yesterday?: number | null | undefined;
  staff?: boolean;
  /** What 0 and 10 mean where it is not pain; read with their numbers. */
  ends?: { low: string; high: string } | undefined;
  error?: string | undefined;
}) {
  const t = useTranslations('body-chart');
  const id = useId();
  const told = yesterday !== undefined && yesterday !== null;
  return (
    <fieldset
      className="@container min-w-0 text-base"
      aria-describedby={
        [told ? `${id}-was` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
      }
    >
      <legend className={staff ? 'label mb-1.5' : 'float-left mb-2 text-xl font-semibold'}>{label}</legend>
      {told && (
        <p id={`${id}-was`} className="num float-right mt-1 text-ink-2">
          {t('yesterdayPain', { value: yesterday })}
        </p>
      )}
      <div
        className={clsx(
          'num clear-both grid',
          staff
            ? 'grid-cols-11 gap-[3px] @max-[21em]:grid-cols-6'
            : 'grid-cols-6 gap-1 @max-[17em]:grid-cols-4 @min-[20em]:gap-1.5',
        )}
      >
        {scores.map((score) => (
          <ChoiceTile
            key={score}
            name={name}
            value={score}
            checked={value === score}
            onChoose={() => onChange(score)}
            className={clsx(
              'justify-center',
              staff ? 'min-h-8 rounded-sm text-sm coarse:min-h-11' : 'min-h-16 rounded-lg text-xl',
            )}
          >
            {score}
            {score === 0 && <span className="sr-only">, {ends?.low ?? t('noPain')}</span>}
            {score === 10 && <span className="sr-only">, {ends?.high ?? t('worstPain')}</span>}
          </ChoiceTile>
        ))}
        {!staff && ends === undefined && (
          <span
            aria-hidden="true"
            className="flex items-center justify-center text-center text-sm leading-[1.1] text-ink-2"
          >
            {t('worstShort')}
          </span>
        )}
      </div>
      <FieldError id={`${id}-error`} error={error} patient={!staff} />
    </fieldset>
  );
}
