'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Loop } from '#components/figure/figure-surface.ts';
import { useReducedMotion } from '#components/figure/use-reduced-motion.ts';
import type { FigureRecord } from '#lib/figure/record.ts';
import type { BodySide } from '#lib/player/sequence.ts';
import { figureTime, PACED } from './figure-time.ts';
import type { Play } from './use-play.ts';

/**
 * The picture of the exercise under way, in step with the clock. The server's still stays until the figure engine has
 * been loaded after first paint. People who asked for less motion see start and end side by side.
 */
export function PacedFigure({
  record,
  side,
  alt,
  still,
  aspect,
  onFrame,
}: {
  record: FigureRecord | null;
  side: BodySide | null;
  alt: string;
  /** Only for the exercise that the server has drawn. */
  still: ReactNode;
  aspect: number;
  onFrame: Play['onFrame'];
}) {
  const first = useRef<SVGSVGElement>(null);
  const second = useRef<SVGSVGElement>(null);
  const isReduced = useReducedMotion();
  const [isLive, setLive] = useState(false);
  const isStill = record === null || record.poses.length < 2;

  useEffect(() => {
    if (record === null) return;
    let isGone = false;
    let stop = () => {};
    const options = { aspect, ...(side === null ? {} : { side }) };
    void import('#components/figure/figure-surface.ts').then(({ mountLoop, mountStills }) => {
      const [a, b] = [first.current, second.current];
      if (isGone || a === null) return;
      if (isReduced && !isStill) {
        if (b !== null) mountStills([a, b], record, options);
      } else {
        const loop: Loop = mountLoop(a, record, options, PACED);
        stop = onFrame((frame) => loop.show(isStill ? 0 : figureTime(record, frame)));
      }
      setLive(true);
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [record, side, aspect, isReduced, isStill, onFrame]);

  const svg = { className: 'fig h-full w-full', 'data-variant': 'auto', 'aria-hidden': true } as const;
  const pair = isReduced && !isStill;
  return (
    <div role="img" aria-label={alt} className="relative size-full">
      {!isLive && <div className="absolute inset-0 grid place-items-end [&>svg]:size-full">{still}</div>}
      <div className={pair ? 'grid h-full grid-cols-2' : 'h-full'} data-live={isLive}>
        <svg ref={first} {...svg} preserveAspectRatio="xMidYMax meet" />
        {pair && <svg ref={second} {...svg} preserveAspectRatio="xMidYMax meet" />}
      </div>
    </div>
  );
}
