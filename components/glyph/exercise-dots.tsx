import { clsx } from 'clsx';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode, SVGProps } from 'react';
import { useRemembered } from '#lib/i18n/use-remembered.ts';

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

/** Room of one day in the drawing, and how much lies between days, across and down. */
const CELL = 14;
const GAPS = { small: [3, 3], default: [3, 3], large: [8, 4] } as const;
const WIDTHS = { small: 'w-[5.25rem]', default: 'w-[7.25rem]', large: 'w-[18.25rem]' } as const;
const PER_ROW = 7;

/** Outline of a day with round corners, from its upper left corner. */
const outline = (x: number, y: number) => `M${x + 3} ${y + 1}h8q2 0 2 2v8q0 2-2 2h-8q-2 0-2-2v-8q0-2 2-2z`;

/** What is drawn for all days of one state together: few elements, because lists show hundreds of days. */
const paths: Record<DotState, (x: number, y: number) => string> = {
  all: (x, y) => `M${x + 3} ${y + 3}h8v8h-8z`,
  some: outline,
  none: outline,
  missing: (x, y) => `M${x + 7} ${y + 7}h0`,
  rest: (x, y) => `M${x + 5} ${y + 7}h4`,
  open: outline,
};
const half = (x: number, y: number) => `M${x + 1} ${y + 7}h12v4q0 2-2 2h-8q-2 0-2-2z`;

const looks: Record<DotState, SVGProps<SVGPathElement>> = {
  all: { fill: 'var(--color-brand)', stroke: 'var(--color-brand)', strokeWidth: 5, strokeLinejoin: 'round' },
  some: { stroke: 'var(--color-brand)', strokeWidth: 1.6 },
  none: { stroke: 'var(--color-line-strong)', strokeWidth: 1.4 },
  missing: { stroke: 'var(--color-line-strong)', strokeWidth: 4.8, strokeLinecap: 'round' },
  rest: { stroke: 'var(--color-line-strong)', strokeWidth: 1.6, strokeLinecap: 'round' },
  open: { stroke: 'var(--color-line-strong)', strokeWidth: 1.4, strokeDasharray: '1.6 1.6' },
};

/** 14 days as two rows of seven, oldest first. Describes itself as counts ("10 all, 2 some, 2 no report"). */
export function ExerciseDots({
  days,
  size = 'default',
}: {
  days: readonly DotState[];
  size?: keyof typeof GAPS;
}) {
  const t = useRemembered('glyph');
  const format = useFormatter();
  const [across, down] = GAPS[size];
  const places = days.map((state, index) => ({
    state,
    x: (index % PER_ROW) * (CELL + across),
    y: Math.floor(index / PER_ROW) * (CELL + down),
  }));
  const found = dotStates
    .map((state) => ({ state, of: places.filter((place) => place.state === state) }))
    .filter(({ of }) => of.length > 0);
  const counts = found.map(({ state, of }) => t(`dotCount.${state}`, { count: of.length }));
  const label = t('dots', { days: days.length, counts: format.list(counts, { type: 'unit' }) });
  const width = PER_ROW * (CELL + across) - across;
  const height = Math.ceil(days.length / PER_ROW) * (CELL + down) - down;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${Math.max(height, CELL)}`}
      fill="none"
      className={clsx('flex-none', WIDTHS[size])}
    >
      {found.map(({ state, of }) => (
        <path key={state} {...looks[state]} d={of.map(({ x, y }) => paths[state](x, y)).join('')} />
      ))}
      <path
        d={places.map(({ state, x, y }) => (state === 'some' ? half(x, y) : '')).join('')}
        fill="var(--color-brand)"
      />
    </svg>
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
