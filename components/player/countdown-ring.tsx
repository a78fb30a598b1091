'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { useReducedMotion } from '#components/figure/use-reduced-motion.ts';
import type { Frame, Play } from './use-play.ts';

const RADIUS = 46;
const LENGTH = 2 * Math.PI * RADIUS;

/** Share of the ring that is drawn: it empties with the time, and fills with the repetitions of a round. */
export function ringShare({ segment, elapsed }: Frame): number {
  const share = segment.seconds === null ? 0 : Math.min(1, elapsed / segment.seconds);
  switch (segment.kind) {
    case 'rep':
      return (segment.rep - 1 + share) / segment.reps;
    case 'out':
    case 'distance':
      return 1;
    case 'back':
      return 0;
    default:
      return 1 - share;
  }
}

/** The ring around the seconds. With less motion it steps once a second. */
export function CountdownRing({ onFrame, children }: { onFrame: Play['onFrame']; children: ReactNode }) {
  const circle = useRef<SVGCircleElement>(null);
  const isReduced = useReducedMotion();
  useEffect(
    () =>
      onFrame((frame) => {
        const elapsed = isReduced ? Math.floor(frame.elapsed) : frame.elapsed;
        circle.current?.setAttribute(
          'stroke-dashoffset',
          String(LENGTH * (1 - ringShare({ ...frame, elapsed }))),
        );
      }),
    [onFrame, isReduced],
  );
  return (
    <div className="player-ring">
      <svg viewBox="0 0 100 100" aria-hidden="true" className="absolute inset-0 -rotate-90">
        <circle cx="50" cy="50" r={RADIUS} fill="none" strokeWidth="5" className="stroke-bar-empty" />
        <circle
          ref={circle}
          cx="50"
          cy="50"
          r={RADIUS}
          fill="none"
          strokeWidth="5"
          strokeLinecap="round"
          strokeDasharray={LENGTH}
          className="stroke-brand"
        />
      </svg>
      <div className="relative text-center">{children}</div>
    </div>
  );
}
