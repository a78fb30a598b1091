import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { CircleAlert, Icon } from './icon.tsx';

/** What the control inside a field must carry, made by `fieldControl`. */
export type FieldControl = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

/** Ids and states that tie a control to its label, hint and error. */
export function fieldControl(id: string, hint: unknown, error: string | undefined): FieldControl {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return { id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined };
}

/** Label, hint, control and error. The error says what is wrong and how to fix it, and is announced when it appears. */
export function Field({
  id,
  label,
  hint,
  error,
  note,
  patient = false,
  className,
  children,
}: {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** Right end of the label row, such as "optional". */
  note?: ReactNode;
  patient?: boolean;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className={clsx('min-w-0', className)}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className={patient ? 'label-patient' : 'label'}>
          {label}
        </label>
        {note !== undefined && (
          <span className={clsx('text-ink-3', patient ? 'text-base' : 'text-xs')}>{note}</span>
        )}
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={clsx('text-ink-2', patient ? 'text-base' : 'text-xs')}>
          {hint}
        </p>
      )}
      <div className={patient ? 'mt-1.5' : 'mt-1'}>{children}</div>
      <FieldError id={`${id}-error`} error={error} patient={patient} />
    </div>
  );
}

/** The live region under a control; empty until there is something to say. */
export function FieldError({
  id,
  error,
  patient = false,
}: {
  id: string;
  error: string | undefined;
  patient?: boolean;
}) {
  return (
    <p
      id={id}
      aria-live="polite"
      className={clsx('font-semibold text-urgent', patient ? 'text-base' : 'text-xs')}
    >
      {error !== undefined && error !== '' && (
        <span className="flex items-start gap-1.5 pt-1">
          <Icon of={CircleAlert} size={patient ? 'md' : 'sm'} className="mt-px" />
          <span>{error}</span>
        </span>
      )}
    </p>
  );
}
