'use client';

import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Loop } from '#components/figure/figure-surface.ts';
import { useOwnLook } from '#components/figure/own-look.ts';
import { useReducedMotion } from '#components/figure/use-reduced-motion.ts';
import { personOf } from '#lib/figure/person.ts';
import type { FigureRecord } from '#lib/figure/record.ts';
import type { BodySide } from '#lib/player/sequence.ts';
import { figureTime, PACED } from './figure-time.ts';
import type { Play } from './use-play.ts';

const loadEngine = () => import('#components/figure/figure-surface.ts');
// Asked for as soon as this file has arrived: the picture then moves a moment after the page answers.
if (typeof window !== 'undefined') loadEngine().catch(() => undefined);

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
 * The picture of the exercise under way, in step with the clock. The server's still stays until the figure engine has
 * been loaded after first paint. People who asked for less motion see start and end side by side.
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

  useEffect(() => {
    if (record === null || aspect === null) return;
    let isGone = false;
    let stop = () => {};
    const options = { aspect, person: look, ...(side === null ? {} : { side }) };
    void loadEngine().then(({ mountLoop, mountStills }) => {
      const [a, b] = [first.current, second.current];
      if (isGone || a === null) return;
      // In one go: the still and the figure never stand on top of each other.
      flushSync(() => setLive(true));
      if (isPair) {
        if (b !== null) mountStills([a, b], record, options);
      } else {
        const loop: Loop = mountLoop(a, record, options, PACED);
        stop = onFrame((frame) => loop.show(isStill ? 0 : figureTime(record, frame)));
      }
    });
    return () => {
      isGone = true;
      stop();
    };
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
