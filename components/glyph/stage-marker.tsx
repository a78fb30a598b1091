import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** Clinical stage: 1 early, 2 exacerbating, 3 chronic, 4 recurring. */
export type Stage = 1 | 2 | 3 | 4;

const marks: Record<Stage, ReactNode> = {
  1: <circle cx="8" cy="8" r="5" />,
  2: <rect x="3" y="3" width="10" height="10" />,
  3: <path d="M8 2.4 13.8 12.6H2.2z" />,
  4: <path d="M8 1.8 14.2 8 8 14.2 1.8 8z" />,
};

/** Dash pattern of a stage's line in a chart; stages differ by dash and marker, never by color. */
export const stageDash: Record<Stage, string | undefined> = {
  1: undefined,
  2: '9 5',
  3: '9 4 2 4',
  4: '3 4',
};

/** The marker alone: circle, square, triangle, diamond. */
export function StageMark({ stage, className = 'size-4' }: { stage: Stage; className?: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={clsx('flex-none', className)}>
      <g fill="var(--color-surface)" stroke="var(--color-leg)" strokeWidth="2" strokeLinejoin="round">
        {marks[stage]}
      </g>
    </svg>
  );
}

/** Marker and name of a stage. */
export function StageMarker({ stage }: { stage: Stage }) {
  const t = useTranslations('glyph');
  return (
    <span className="inline-flex items-center gap-1.5">
      <StageMark stage={stage} />
      {t(`stage.${stage}`)}
    </span>
  );
}
