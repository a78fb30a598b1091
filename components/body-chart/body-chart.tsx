'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { BodyRegion, SymptomKind } from '#lib/clinical/body-regions.ts';
import { bodyOutlines } from './body-outlines.ts';
import { kindsAt, type Mark } from './marks.ts';
import { type ChartView, type MarkSide, REGION_SHAPES } from './region-shapes.ts';
import { restOutlines } from './rest-outlines.ts';

const outlines = Object.values(bodyOutlines);

/**
 * The body from one side with what was marked: pain solid, tingling dotted, numbness striped. For the eye, the finger
 * and the mouse; a tap just beside the outline counts too. The same places are named buttons beside it, so screen
 * readers pass it over.
 */
export function BodyChart({
  view,
  marks,
  onTap,
  onlyLegs = false,
  className,
}: {
  view: ChartView;
  marks: readonly Mark[];
  onTap?: ((region: BodyRegion, side: MarkSide) => void) | undefined;
  /** Without head and arms, larger: for a phone. */
  onlyLegs?: boolean;
  className?: string | undefined;
}) {
  const t = useTranslations('body-chart.view');
  const id = useId();
  return (
    <figure className={clsx('min-w-0 text-center', className)}>
      <svg
        viewBox={onlyLegs ? '-24 -134 48 136' : '-37 -170 74 172'}
        aria-hidden="true"
        className="mx-auto block h-full w-full touch-manipulation"
      >
        <Patterns id={id} />
        <g stroke="var(--color-line-strong)" strokeWidth="1.6" fill="var(--color-line-strong)">
          {[...restOutlines, ...outlines].map((d) => (
            <path key={d} d={d} />
          ))}
        </g>
        <g fill="var(--color-bar-empty)">
          {[...restOutlines, ...outlines].map((d) => (
            <path key={d} d={d} />
          ))}
        </g>
        <g clipPath={`url(#${id}-body)`}>
          {REGION_SHAPES[view].map(({ region, side, ...box }) => {
            const kinds = kindsAt(marks, region, side);
            return (
              <g key={`${region}/${side}`}>
                <rect {...box} rx="1.2" fill="var(--color-surface)" opacity="0.85" />
                {kinds.map((kind) => (
                  <rect key={kind} {...box} rx="1.2" fill={fillOf(kind, kinds, id)} />
                ))}
              </g>
            );
          })}
        </g>
        {REGION_SHAPES[view].map(({ region, side, ...box }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the named buttons beside the picture do the same
          <rect
            key={`${region}/${side}`}
            {...box}
            fill="transparent"
            data-region={`${region}/${side}`}
            onClick={onTap === undefined ? undefined : () => onTap(region, side)}
            className={onTap === undefined ? undefined : 'cursor-pointer'}
          />
        ))}
      </svg>
      <figcaption className="mt-1 flex justify-between px-2 text-xs text-ink-3" aria-hidden="true">
        <span>{t(view === 'back' ? 'left' : 'right')}</span>
        <b className="text-ink-2">{t(view)}</b>
        <span>{t(view === 'back' ? 'right' : 'left')}</span>
      </figcaption>
    </figure>
  );
}

/** Over pain the dots and stripes are cut out, so that all three can be told apart without color. */
function fillOf(kind: SymptomKind, all: readonly SymptomKind[], id: string): string {
  if (kind === 'pain') return 'var(--color-leg)';
  return `url(#${id}-${kind}${all.includes('pain') ? '-over' : ''})`;
}

function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <clipPath id={`${id}-body`}>
        {outlines.map((d) => (
          <path key={d} d={d} />
        ))}
      </clipPath>
      {(['', '-over'] as const).map((over) => {
        const ink = over === '' ? 'var(--color-leg)' : 'var(--color-surface)';
        return (
          <g key={over}>
            <pattern id={`${id}-tingling${over}`} width="3.6" height="3.6" patternUnits="userSpaceOnUse">
              <circle cx="1.8" cy="1.8" r="1.05" fill={ink} />
            </pattern>
            <pattern
              id={`${id}-numbness${over}`}
              width="3.4"
              height="3.4"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <path d="M0 0v3.4" stroke={ink} strokeWidth={over === '' ? 2.4 : 1.4} />
            </pattern>
          </g>
        );
      })}
    </defs>
  );
}
