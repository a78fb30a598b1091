'use client';

import { clsx } from 'clsx';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { Field, fieldControl } from './field.tsx';
import { Kbd } from './kbd.tsx';

export type TextFieldProps = Omit<ComponentProps<'input'>, 'size' | 'children'> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  note?: ReactNode;
  patient?: boolean;
  /** Inside the box: an icon before, a unit or a key after. */
  before?: ReactNode;
  after?: ReactNode;
  keys?: string | undefined;
};

/** One line of text. `className` goes to the outer box; everything else to the input. */
export function TextField({
  label,
  hint,
  error,
  note,
  patient = false,
  before,
  after,
  keys,
  className,
  id,
  disabled,
  ...rest
}: TextFieldProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  return (
    <Field
      id={inputId}
      label={label}
      hint={hint}
      error={error}
      note={note}
      patient={patient}
      className={className}
    >
      <span
        className={clsx('field', patient && 'field-patient', rest.readOnly && 'field-quiet')}
        data-off={disabled ? '' : undefined}
      >
        {before}
        <input
          {...rest}
          {...fieldControl(inputId, hint, error)}
          disabled={disabled}
          className="w-full min-w-0 flex-1 bg-transparent"
        />
        {after !== undefined && <span className="flex-none text-ink-2">{after}</span>}
        {keys !== undefined && <Kbd keys={keys} />}
      </span>
    </Field>
  );
}
