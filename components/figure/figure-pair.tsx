import { startAndEnd } from '#lib/figure/draw.ts';
import type { FigureRecord } from '#lib/figure/record.ts';
import { figureFor } from '#lib/figure/registry.ts';
import { StillFigure, type StillFigureProps } from './still-figure.tsx';

export interface FigurePairProps
  extends Omit<StillFigureProps, 'frame' | 'badge' | 'ghost' | 'title' | 'figure'> {
  figure: string | FigureRecord;
  /** Names of the start and the end picture; without them both are decoration. */
  titles?: readonly [start: string, end: string];
}

/** Start and end of an exercise side by side with numbered badges; a position that is only held shows one picture. */
export function FigurePair({ figure, titles, className, ...props }: FigurePairProps) {
  const record = typeof figure === 'string' ? figureFor(figure) : figure;
  if (record === null) return null;
  const frames = [...new Set(startAndEnd(record))];
  return (
    <div className={className === undefined ? 'fig-pair' : `fig-pair ${className}`}>
      {frames.map((i, k) => {
        const title = titles?.[k];
        return (
          <StillFigure
            key={i}
            {...props}
            figure={record}
            frame={i}
            {...(frames.length > 1 ? { badge: k + 1 } : {})}
            {...(title === undefined ? {} : { title })}
          />
        );
      })}
    </div>
  );
}
