'use client';

import { clsx } from 'clsx';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { Field, fieldControl } from './field.tsx';

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  error,
  note,
  patient = false,
  className,
  id,
  rows = 3,
  ...rest
}: Omit<ComponentProps<'textarea'>, 'children'> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  note?: ReactNode;
  patient?: boolean;
}) {
  const ownId = useId();
  const areaId = id ?? ownId;
  return (
    <Field
      id={areaId}
      label={label}
      hint={hint}
      error={error}
      note={note}
      patient={patient}
      className={className}
    >
      <textarea
        {...rest}
        {...fieldControl(areaId, hint, error)}
        rows={rows}
        data-off={rest.disabled ? '' : undefined}
        className={clsx('field resize-y', patient && 'field-patient py-3')}
      />
    </Field>
  );
}
