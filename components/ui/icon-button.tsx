'use client';

import { clsx } from 'clsx';
import { Button, type ButtonProps } from './button.tsx';
import { Icon, type LucideIcon } from './icon.tsx';
import { Tooltip } from './tooltip.tsx';

/** A square button with a picture. `label` is its name for everyone: read aloud, and shown on hover and focus. */
export function IconButton({
  label,
  icon,
  size = 'default',
  variant = 'quiet',
  className,
  ...rest
}: Omit<ButtonProps, 'icon' | 'children' | 'keys' | 'aria-label'> & { label: string; icon: LucideIcon }) {
  const picture = size === 'sm' ? 'xs' : size === 'default' ? 'sm' : 'xl';
  return (
    <Tooltip text={label}>
      <Button
        {...rest}
        variant={variant}
        size={size}
        aria-label={label}
        icon={<Icon of={icon} size={picture} />}
        className={clsx('btn-icon', className)}
      />
    </Tooltip>
  );
}
