'use client';

import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Check, Icon } from '#components/ui/icon.tsx';

/** One radio button as a tile for a thumb. A chosen tile is filled and, where there is room, ticked. */
export function ChoiceTile({
  name,
  value,
  checked,
  onChoose,
  tick = false,
  label,
  describedBy,
  className,
  children,
}: {
  name: string;
  value: string | number;
  checked: boolean;
  onChoose: () => void;
  tick?: boolean;
  /** Read instead of the words on the tile, when those say only half; contains them. */
  label?: string | undefined;
  describedBy?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <label
      className={clsx(
        'relative flex cursor-pointer items-center gap-2 border-[1.5px] border-line-strong bg-surface font-semibold transition-colors duration-(--duration-quick) hover:border-ink-2',
        'has-checked:border-brand has-checked:bg-brand has-checked:text-on-brand has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
        'has-checked:forced-color-adjust-none',
        className,
      )}
    >
      <input
        type="radio"
        name={name}
        value={value}
        checked={checked}
        onChange={onChoose}
        aria-label={label}
        aria-describedby={describedBy}
        className="peer absolute inset-0 scroll-mb-28 cursor-pointer appearance-none opacity-0"
      />
      {tick && <Icon of={Check} size="md" weight={3} className="hidden peer-checked:block" />}
      {children}
    </label>
  );
}
