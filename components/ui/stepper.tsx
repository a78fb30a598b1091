'use client';

import { NumberField } from '@base-ui/react/number-field';
import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId } from 'react';
import { FieldError } from './field.tsx';
import { Icon, Minus, Plus, TriangleAlert } from './icon.tsx';

const PAGE = 5;

/**
 * A whole number of a dose: type it, press the ends, arrow keys for one step, PageUp and PageDown for 5,
 * Home and End for the limits. Emptied and left, it keeps its last value.
 */
export function Stepper({
  label,
  value,
  onChange,
  min,
  max,
  step = 1,
  unit,
  unitName,
  warning,
  error,
  labelHidden = false,
  disabled = false,
  name,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
  min: number;
  max: number;
  step?: number;
  /** Inside the box, such as "s". */
  unit?: string | undefined;
  /** The unit in full for screen readers, such as "seconds". */
  unitName?: string | undefined;
  /** Allowed, but outside what the clinic usually gives. */
  warning?: string | undefined;
  error?: string | undefined;
  labelHidden?: boolean;
  disabled?: boolean;
  name?: string | undefined;
}) {
  const t = useTranslations('ui.stepper');
  const id = useId();
  function page(event: KeyboardEvent) {
    const by = event.key === 'PageUp' ? PAGE * step : event.key === 'PageDown' ? -PAGE * step : 0;
    if (by === 0) return;
    event.preventDefault();
    onChange(Math.min(max, Math.max(min, value + by)));
  }
  const part =
    'grid w-7 flex-none place-items-center text-ink-2 hover:bg-sunken hover:text-ink data-disabled:cursor-not-allowed data-disabled:text-line coarse:w-11';
  const notes = [warning ? `${id}-warning` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="min-w-0">
      <NumberField.Root
        id={id}
        value={value}
        onValueChange={(next) => next !== null && onChange(next)}
        min={min}
        max={max}
        step={step}
        largeStep={PAGE * step}
        disabled={disabled}
        {...(name === undefined ? {} : { name })}
        format={{ useGrouping: false, maximumFractionDigits: 0 }}
        className="inline-flex flex-wrap items-center gap-1.5"
      >
        <label htmlFor={id} className={labelHidden ? 'sr-only' : 'text-xs text-ink-2'}>
          {label}
          {unitName !== undefined && <span className="sr-only">, {unitName}</span>}
        </label>
        <NumberField.Group
          className={clsx(
            'flex h-8 items-stretch overflow-hidden rounded-md border bg-surface coarse:h-11',
            'has-[input:focus-visible]:outline-3 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-focus',
            error
              ? 'border-urgent inset-ring-1 inset-ring-urgent'
              : warning
                ? 'border-stuck'
                : 'border-line-strong',
          )}
        >
          <NumberField.Decrement className={part} aria-label={t('less', { label })}>
            <Icon of={Minus} size="xs" weight={2.4} />
          </NumberField.Decrement>
          <span className="flex items-center border-x border-line text-sm font-semibold">
            <NumberField.Input
              onKeyDown={page}
              aria-describedby={notes || undefined}
              aria-invalid={error ? true : undefined}
              inputMode="numeric"
              className={clsx(
                'h-full bg-transparent outline-none coarse:text-base',
                unit === undefined ? 'w-9 text-center coarse:w-11' : 'w-7 text-right coarse:w-9',
              )}
            />
            {unit !== undefined && (
              <span aria-hidden="true" className="pr-2 pl-1">
                {unit}
              </span>
            )}
          </span>
          <NumberField.Increment className={part} aria-label={t('more', { label })}>
            <Icon of={Plus} size="xs" weight={2.4} />
          </NumberField.Increment>
        </NumberField.Group>
      </NumberField.Root>
      {warning !== undefined && (
        <p id={`${id}-warning`} className="mt-1 flex items-start gap-1.5 text-xs font-semibold text-stuck">
          <Icon of={TriangleAlert} className="mt-px" />
          {warning}
        </p>
      )}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
