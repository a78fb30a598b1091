'use client';

import { useMemo } from 'react';
import { FigureSvg } from '#components/figure/figure-svg.tsx';
import { frame, startAndEnd } from '#lib/figure/draw.ts';
import type { FigureRecord } from '#lib/figure/record.ts';

/** The end pose of a figure that the clinic made itself; loaded only where there is one. */
export function OwnFigure({
  record,
  side,
  aspect,
}: {
  record: FigureRecord;
  side: 'left' | 'right' | undefined;
  aspect: number;
}) {
  const drawing = useMemo(() => {
    const [, end] = startAndEnd(record);
    return frame(record, end, { aspect, ...(side === undefined ? {} : { side }) });
  }, [record, side, aspect]);
  return <FigureSvg drawing={drawing} />;
}
