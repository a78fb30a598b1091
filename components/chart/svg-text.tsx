import type { ReactNode } from 'react';

/** A label in a chart, in the 13 unit size that equals `text-xs`. */
export function SvgText({
  x,
  y,
  tone = 'ink',
  weight = 450,
  size = 13,
  anchor = 'start',
  halo = false,
  children,
}: {
  x: number;
  y: number;
  tone?: string;
  weight?: number;
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  /** A rim of the card's color, for a label that may lie over a line. */
  halo?: boolean;
  children: ReactNode;
}) {
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      fontWeight={weight}
      textAnchor={anchor}
      fill={`var(--color-${tone})`}
      {...(halo ? { stroke: 'var(--color-surface)', strokeWidth: 3, paintOrder: 'stroke' } : {})}
    >
      {children}
    </text>
  );
}
