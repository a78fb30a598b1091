'use client';

import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { mountLoop, mountStills } from '#components/figure/figure-surface.ts';
import { useOwnLook } from '#components/figure/own-look.ts';
import { useReducedMotion } from '#components/figure/use-reduced-motion.ts';
import { personOf } from '#lib/figure/person.ts';
import type { FigureRecord } from '#lib/figure/record.ts';
import type { BodySide } from '#lib/player/sequence.ts';
import { figureTime, PACED } from './figure-time.ts';
import type { Play } from './use-play.ts';

/** Width : height of an element in steps of a tenth, so that the picture fills it; null before it was measured. */
function useAspect(element: RefObject<HTMLElement | null>): number | null {
  const [aspect, setAspect] = useState<number | null>(null);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      // In between two layouts it may have no room at all.
      if (width >= 1 && height >= 1) setAspect(Math.max(0.1, Math.round((width / height) * 10) / 10));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return aspect;
}

/**
 * The picture of the exercise under way, in step with the clock. The server's still stands from the first paint until
 * the page listens. People who asked for less motion see start and end side by side.
 */
export function PacedFigure({
  record,
  side,
  alt,
  still,
  onFrame,
}: {
  record: FigureRecord | null;
  side: BodySide | null;
  alt: string;
  /** Only for the exercise that the server has drawn. */
  still: ReactNode;
  onFrame: Play['onFrame'];
}) {
  const first = useRef<SVGSVGElement>(null);
  const second = useRef<SVGSVGElement>(null);
  const plate = useRef<HTMLDivElement>(null);
  const isReduced = useReducedMotion();
  const look = useOwnLook();
  const plateAspect = useAspect(plate);
  const [isLive, setLive] = useState(false);
  const isStill = record === null || record.poses.length < 2;
  const isPair = isReduced && !isStill;
  const aspect = plateAspect === null ? null : isPair ? plateAspect / 2 : plateAspect;

  // Before the next paint: the still and the figure never stand on top of each other.
  useLayoutEffect(() => {
    if (record === null || aspect === null) return;
    const options = { aspect, person: look, ...(side === null ? {} : { side }) };
    const [a, b] = [first.current, second.current];
    if (a === null) return;
    setLive(true);
    if (isPair) {
      if (b !== null) mountStills([a, b], record, options);
      return;
    }
    const loop = mountLoop(a, record, options, PACED);
    return onFrame((frame) => loop.show(isStill ? 0 : figureTime(record, frame)));
  }, [record, side, aspect, isPair, isStill, onFrame, look]);

  const { skin, hairColor, outfit } = personOf(look);
  const svg = {
    className: 'fig',
    'data-variant': 'auto',
    'data-skin': skin,
    'data-hair': hairColor,
    'data-outfit': outfit,
    'aria-hidden': true,
    focusable: false,
  } as const;
  return (
    <div role="img" aria-label={alt} ref={plate} className="relative size-full">
      {!isLive && <div className="absolute inset-0">{still}</div>}
      <div className={isPair ? 'grid h-full grid-cols-2' : 'h-full'} data-live={isLive}>
        <svg ref={first} {...svg} preserveAspectRatio="xMidYMax meet" />
        {isPair && <svg ref={second} {...svg} preserveAspectRatio="xMidYMax meet" />}
      </div>
    </div>
  );
}
