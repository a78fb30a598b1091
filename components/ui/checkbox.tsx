import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { Check, Icon } from './icon.tsx';

/** A box to tick. As a `card` it is a wide button for a thumb; `urgent` turns red when ticked. */
export function Checkbox({
  label,
  detail,
  card = false,
  urgent = false,
  className,
  ...rest
}: Omit<ComponentProps<'input'>, 'type' | 'children'> & {
  label: ReactNode;
  detail?: ReactNode;
  card?: boolean;
  urgent?: boolean;
}) {
  return (
    <label
      className={clsx(
        'relative flex cursor-pointer',
        card
          ? 'min-h-14 items-center gap-4 rounded-xl border-[1.5px] border-line-strong bg-surface px-4 py-3 text-md @max-[16rem]:gap-2.5 @max-[16rem]:px-2.5 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus'
          : 'min-h-6 items-start gap-2.5 coarse:min-h-11 coarse:py-2.5',
        card &&
          (urgent
            ? 'has-checked:border-urgent has-checked:bg-urgent-soft has-checked:font-semibold has-checked:inset-ring-1 has-checked:inset-ring-urgent'
            : 'has-checked:border-brand has-checked:bg-brand-soft has-checked:inset-ring-1 has-checked:inset-ring-brand'),
        className,
      )}
    >
      <input
        {...rest}
        type="checkbox"
        className={clsx(
          'peer flex-none cursor-pointer appearance-none border-[1.5px] border-line-strong bg-surface',
          urgent
            ? 'checked:border-urgent-fill checked:bg-urgent-fill'
            : 'checked:border-brand checked:bg-brand',
          'aria-invalid:border-2 aria-invalid:border-urgent disabled:cursor-not-allowed disabled:bg-sunken',
          card ? 'size-7 rounded-sm outline-none' : 'size-5 rounded-xs',
        )}
      />
      <Icon
        of={Check}
        size={card ? 'md' : 'sm'}
        weight={3}
        className={clsx(
          'pointer-events-none absolute hidden peer-checked:block',
          urgent ? 'text-on-urgent' : 'text-on-brand',
          card ? 'left-5 @max-[16rem]:left-3.5' : 'top-0.5 left-0.5 coarse:top-3',
        )}
      />
      <span className="min-w-0">
        {label}
        {detail !== undefined && <span className="block text-ink-2">{detail}</span>}
      </span>
    </label>
  );
}
