import 'server-only';
import { type DrawOptions, frame, startAndEnd } from '#lib/figure/draw.ts';
import type { FigureRecord } from '#lib/figure/record.ts';
import { figureFor } from '#lib/figure/registry.ts';
import { FigureSvg, type FigureVariant } from './figure-svg.tsx';

export interface StillFigureProps extends DrawOptions {
  /** Slug of the exercise, or the record itself. */
  figure: string | FigureRecord;
  /** Key pose, 0 based, or the one that stands for start or end. Default `end`. */
  frame?: number | 'start' | 'end';
  /** Name and what moves; without it the picture is decoration. */
  title?: string;
  variant?: FigureVariant;
  className?: string;
}

/** One still of an exercise as inline SVG, rendered on the server. Renders nothing for an exercise without picture. */
export function StillFigure({
  figure,
  frame: which = 'end',
  title,
  variant,
  className,
  ...options
}: StillFigureProps) {
  const record = typeof figure === 'string' ? figureFor(figure) : figure;
  if (record === null) return null;
  const [start, end] = startAndEnd(record);
  const i = which === 'start' ? start : which === 'end' ? end : which;
  return (
    <FigureSvg
      drawing={frame(record, i, options)}
      {...(title === undefined ? {} : { title })}
      {...(variant === undefined ? {} : { variant })}
      {...(className === undefined ? {} : { className })}
      {...(options.person === undefined ? {} : { person: options.person })}
    />
  );
}
