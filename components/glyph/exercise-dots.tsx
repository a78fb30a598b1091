import { clsx } from 'clsx';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** One day of exercise: all done, some, said none, no report, not planned, or today and still open. */
export type DotState = 'all' | 'some' | 'none' | 'missing' | 'rest' | 'open';
export const dotStates: readonly DotState[] = ['all', 'some', 'none', 'missing', 'rest', 'open'];

const shapes: Record<DotState, ReactNode> = {
  all: <rect x="0.5" y="0.5" width="13" height="13" rx="2.5" fill="var(--color-brand)" />,
  some: (
    <>
      <rect
        x="1"
        y="1"
        width="12"
        height="12"
        rx="2.2"
        fill="none"
        stroke="var(--color-brand)"
        strokeWidth="1.6"
      />
      <path d="M1.4 7h11.2v4a1.6 1.6 0 0 1-1.6 1.6H3A1.6 1.6 0 0 1 1.4 11z" fill="var(--color-brand)" />
    </>
  ),
  none: (
    <rect
      x="1"
      y="1"
      width="12"
      height="12"
      rx="2.2"
      fill="none"
      stroke="var(--color-line-strong)"
      strokeWidth="1.4"
    />
  ),
  missing: <circle cx="7" cy="7" r="2.4" fill="var(--color-line-strong)" />,
  rest: <path d="M5 7h4" stroke="var(--color-line-strong)" strokeWidth="1.6" strokeLinecap="round" />,
  open: (
    <rect
      x="1"
      y="1"
      width="12"
      height="12"
      rx="2.2"
      fill="none"
      stroke="var(--color-line-strong)"
      strokeWidth="1.4"
      strokeDasharray="1.6 1.6"
    />
  ),
};

/** One day. Decorative: the dots as a whole are described in words. */
export function ExerciseDot({ state, className = 'size-3.5' }: { state: DotState; className?: string }) {
  return (
    <svg viewBox="0 0 14 14" aria-hidden="true" className={clsx('flex-none', className)}>
      {shapes[state]}
    </svg>
  );
}

/** 14 days as two rows of seven, oldest first. Describes itself as counts ("10 all, 2 some, 2 no report"). */
export function ExerciseDots({ days, large = false }: { days: readonly DotState[]; large?: boolean }) {
  const t = useTranslations('glyph');
  const format = useFormatter();
  const counts = dotStates.flatMap((state) => {
    const count = days.filter((day) => day === state).length;
    return count > 0 ? [t(`dotCount.${state}`, { count })] : [];
  });
  const label = t('dots', { days: days.length, counts: format.list(counts, { type: 'unit' }) });
  return (
    <div
      role="img"
      aria-label={label}
      className={clsx('grid w-max grid-cols-7', large ? 'gap-x-4 gap-y-2' : 'gap-[3px]')}
    >
      {days.map((state, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the position is the identity of a day
        <ExerciseDot key={index} state={state} {...(large ? { className: 'size-7' } : {})} />
      ))}
    </div>
  );
}

/** Key to the shapes; `states` limits it to those in use. */
export function ExerciseDotsKey({ states = dotStates }: { states?: readonly DotState[] }) {
  const t = useTranslations('glyph');
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1.5 text-xs text-ink-2">
      {states.map((state) => (
        <li key={state} className="flex items-center gap-1.5">
          <ExerciseDot state={state} />
          {t(`dot.${state}`)}
        </li>
      ))}
    </ul>
  );
}
