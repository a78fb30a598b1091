'use client';

import { clsx } from 'clsx';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { Field, fieldControl } from './field.tsx';
import { ChevronDown, Icon } from './icon.tsx';

/** One of several answers. The browser's own list: it works with every phone, keyboard and reader. */
export function Select({
  label,
  hint,
  error,
  note,
  patient = false,
  options,
  placeholder,
  className,
  id,
  ...rest
}: Omit<ComponentProps<'select'>, 'children'> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  note?: ReactNode;
  patient?: boolean;
  options: readonly { value: string; label: string }[];
  /** Shown while nothing is chosen; can't be chosen back. */
  placeholder?: string;
}) {
  const ownId = useId();
  const selectId = id ?? ownId;
  return (
    <Field
      id={selectId}
      label={label}
      hint={hint}
      error={error}
      note={note}
      patient={patient}
      className={className}
    >
      <span className="relative block">
        <select
          {...rest}
          {...(placeholder !== undefined && rest.value === undefined && rest.defaultValue === undefined
            ? { defaultValue: '' }
            : {})}
          {...fieldControl(selectId, hint, error)}
          data-off={rest.disabled ? '' : undefined}
          className={clsx('field appearance-none pr-9', patient && 'field-patient pr-12')}
        >
          {placeholder !== undefined && (
            <option value="" disabled>
              {placeholder}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon
          of={ChevronDown}
          size={patient ? 'lg' : 'sm'}
          className={clsx(
            'pointer-events-none absolute top-1/2 -translate-y-1/2 text-ink-2',
            patient ? 'right-4' : 'right-2.5',
          )}
        />
      </span>
    </Field>
  );
}
