'use client';

import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Icon, type LucideIcon } from '#components/ui/icon.tsx';

/** One of the three buttons under the thumb; they never move. */
export function PlayerButton({
  icon,
  label,
  tone,
  onPress,
  filled = false,
}: {
  icon: LucideIcon;
  label: string;
  tone: 'ink' | 'brand' | 'quiet';
  onPress: () => void;
  filled?: boolean;
}) {
  return (
    <button
      type="button"
      onClick={onPress}
      className={clsx(
        'player-button forced-colors:border transition-colors duration-(--duration-quick) active:translate-y-px',
        tone === 'ink' && 'bg-surface text-ink inset-ring-[2.5px] inset-ring-ink',
        tone === 'brand' && 'bg-brand text-on-brand hover:bg-brand-hover',
        tone === 'quiet' && 'bg-sunken text-ink',
      )}
    >
      <Icon of={icon} size="xl" weight={2.4} filled={filled} />
      {label}
    </button>
  );
}

/** It hurts, Pause, Next: fixed order and place, side by side as long as the words fit. */
export function PlayerButtons({ children }: { children: ReactNode }) {
  return <div className="player-buttons">{children}</div>;
}
