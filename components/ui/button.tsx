'use client';

import { type ComponentProps, type MouseEvent, type ReactNode, useId } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class.ts';
import { CircleAlert, Icon, LoaderCircle } from './icon.tsx';
import { Kbd } from './kbd.tsx';

export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> & {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  icon?: ReactNode;
  /** The key that does the same, shown in the button. */
  keys?: string | undefined;
  /** Work is under way: keeps label, width and focus, and ignores presses. */
  busy?: boolean | undefined;
  /** Why the button can't be pressed now. Shown under it; the button stays focusable and ignores presses. */
  offReason?: string | undefined;
};

/** The one button of the product. It has no `disabled`: a button that is off always says why. */
export function Button({
  variant,
  size = 'default',
  icon,
  keys,
  busy = false,
  offReason,
  className,
  children,
  onClick,
  type = 'button',
  'aria-describedby': describedBy,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const off = offReason !== undefined;
  const blocked = busy || off;
  function press(event: MouseEvent<HTMLButtonElement>) {
    if (blocked) {
      event.preventDefault();
      event.stopPropagation();
    } else {
      onClick?.(event);
    }
  }
  const big = size === 'patient' || size === 'hero';
  const button = (
    <button
      {...rest}
      type={type}
      onClick={press}
      className={buttonClass(variant, size, className)}
      aria-busy={busy || undefined}
      aria-disabled={blocked || undefined}
      aria-describedby={off ? [describedBy, reasonId].filter(Boolean).join(' ') : describedBy}
      data-squeeze={busy && !icon ? '' : undefined}
    >
      {busy ? (
        <Icon of={LoaderCircle} size={big ? 'lg' : icon ? 'sm' : 'xs'} className="animate-spin" />
      ) : (
        icon
      )}
      {children}
      {keys !== undefined && <Kbd keys={keys} />}
    </button>
  );
  if (!off) return button;
  return (
    <span className="inline-grid max-w-full gap-1.5">
      {button}
      <span id={reasonId} className="flex items-start gap-1.5 text-xs font-semibold text-stuck">
        <Icon of={CircleAlert} className="mt-px" />
        {offReason}
      </span>
    </span>
  );
}
