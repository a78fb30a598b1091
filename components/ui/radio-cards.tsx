'use client';

import { clsx } from 'clsx';
import { type ReactNode, useId } from 'react';
import { FieldError } from './field.tsx';

/** One of several answers, each in its own box with room for a second line. Nothing is chosen while `value` is null. */
export function RadioCards<V extends string>({
  label,
  labelHidden = false,
  name,
  value,
  onChange,
  options,
  columns = 1,
  patient = false,
  error,
}: {
  label: ReactNode;
  labelHidden?: boolean;
  name: string;
  value: V | null;
  onChange: (value: V) => void;
  options: readonly { value: V; label: ReactNode; detail?: ReactNode; icon?: ReactNode }[];
  columns?: 1 | 2 | 3;
  patient?: boolean;
  error?: string | undefined;
}) {
  const errorId = useId();
  return (
    <fieldset className="min-w-0" aria-describedby={error ? errorId : undefined}>
      <legend className={labelHidden ? 'sr-only' : patient ? 'label-patient mb-1.5' : 'label mb-1'}>
        {label}
      </legend>
      <div
        className={clsx(
          'grid',
          patient ? 'gap-2' : 'gap-1.5',
          columns === 2 && 'sm:grid-cols-2',
          columns === 3 && 'sm:grid-cols-3',
        )}
      >
        {options.map((option) => (
          <label
            key={option.value}
            className={clsx(
              'flex cursor-pointer items-center border-line-strong bg-surface transition-colors duration-(--duration-quick) hover:border-ink-2 has-checked:border-brand has-checked:bg-brand-soft has-checked:font-semibold has-checked:text-brand has-checked:inset-ring-1 has-checked:inset-ring-brand has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
              patient
                ? 'min-h-14 gap-4 rounded-xl border-[1.5px] px-4 py-3 text-md'
                : 'min-h-9 gap-2.5 rounded-md border px-2.5 py-1.5 coarse:min-h-11',
              error && 'border-urgent',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              className={clsx(
                'flex-none cursor-pointer appearance-none rounded-full border-[1.5px] border-line-strong bg-surface outline-none checked:border-brand',
                patient ? 'size-6 checked:border-8' : 'size-[1.125rem] checked:border-[6px]',
              )}
            />
            {option.icon}
            <span className="min-w-0">
              {option.label}
              {option.detail !== undefined && (
                <span className={clsx('block font-normal text-ink-2', patient ? 'text-base' : 'text-xs')}>
                  {option.detail}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={errorId} error={error} patient={patient} />
    </fieldset>
  );
}
