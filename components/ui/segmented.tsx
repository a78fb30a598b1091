'use client';

import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Check, Icon } from './icon.tsx';

export type Option<V extends string> = { value: V; label: ReactNode };

/** One of a few short answers side by side; a radio group. Nothing is chosen while `value` is null. */
export function Segmented<V extends string>({
  label,
  labelHidden = false,
  name,
  value,
  onChange,
  options,
  patient = false,
  error = false,
}: {
  label: string;
  labelHidden?: boolean;
  name: string;
  value: V | null;
  onChange: (value: V) => void;
  options: readonly Option<V>[];
  patient?: boolean;
  error?: boolean;
}) {
  return (
    <fieldset className="min-w-0">
      <legend className={labelHidden ? 'sr-only' : patient ? 'label-patient mb-1.5' : 'label mb-1'}>
        {label}
      </legend>
      <div
        className={clsx(
          'inline-flex max-w-full flex-wrap gap-0.5 bg-sunken p-0.5 font-semibold',
          patient ? 'rounded-lg text-md' : 'rounded-md text-sm',
          error && 'outline-2 outline-urgent',
        )}
      >
        {options.map((option) => (
          <label
            key={option.value}
            className={clsx(
              'relative flex cursor-pointer items-center justify-center gap-1 border-[1.5px] border-transparent text-ink-2 transition-colors duration-(--duration-quick) hover:text-ink has-checked:border-ink-2 has-checked:bg-surface has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
              patient ? 'min-h-12 rounded-md px-4' : 'min-h-8 rounded-sm px-2.5 coarse:min-h-11',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              className="peer absolute inset-0 cursor-pointer appearance-none opacity-0"
            />
            <Icon of={Check} size="xs" weight={3} className="hidden peer-checked:block" />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
