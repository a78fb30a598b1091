import { clsx } from 'clsx';
import type { ReactNode } from 'react';

const tones = {
  plain: '',
  line: 'chip-line',
  brand: 'bg-brand-soft text-brand',
  urgent: 'bg-urgent-soft text-urgent font-semibold',
  stuck: 'bg-stuck-soft text-stuck font-semibold',
  review: 'bg-review-soft text-review font-semibold',
  watch: 'bg-watch-soft text-watch font-semibold',
  ready: 'bg-ready-soft text-ready font-semibold',
  track: 'bg-track-soft text-track font-semibold',
} as const;

export type ChipTone = keyof typeof tones;

/** A short fact in a small box. A tone needs its icon or its word: color alone says nothing. */
export function Chip({
  tone = 'plain',
  icon,
  className,
  children,
}: {
  tone?: ChipTone;
  icon?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <span className={clsx('chip', tones[tone], className)}>
      {icon}
      {children}
    </span>
  );
}
