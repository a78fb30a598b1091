'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { Drawing } from '#lib/figure/draw.ts';
import type { Skeleton } from '#lib/figure/skeleton.ts';
import { viewBox } from '#lib/figure/svg.ts';
import { add, sub, type V } from '#lib/figure/vector.ts';
import { HANDLES, type Handle, spread } from './handles.ts';

/** Handles keep this far apart, px. */
const ROOM = 30;
const USUAL_WIDTH = 700;

/** One push of an arrow key, and with Shift, cm. */
const STEP = 1;
const BIG_STEP = 5;
const PUSHES: Readonly<Record<string, V>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Points over the drawing: dragged by pointer, or pushed with arrow keys. A held one is drawn as a square. */
export function JointHandles({
  drawing,
  skeleton,
  isFrontal,
  held,
  onMove,
  onDone,
}: {
  drawing: Drawing;
  skeleton: Skeleton;
  /** Limbs are then right and left, not near and far. */
  isFrontal: boolean;
  /** The handle that its joints hold short of where it was wanted. */
  held: Handle['at'] | null;
  onMove: (handle: Handle, to: V) => void;
  /** A drag has ended. */
  onDone: () => void;
}) {
  const t = useTranslations('library.figure');
  const plate = useRef<HTMLDivElement>(null);
  const [x0, y0, x1, y1] = drawing.box;
  const [width, setWidth] = useState(USUAL_WIDTH);
  useEffect(() => {
    if (plate.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width || USUAL_WIDTH));
    observer.observe(plate.current);
    return () => observer.disconnect();
  }, []);
  const room = (ROOM / width) * (x1 - x0);
  const places = spread(
    HANDLES.map(({ at }) => skeleton.joints[at]),
    room,
  );
  /** From the pointer to the joint, when it was taken hold of. */
  const grip = useRef<V>([0, 0]);

  function pointed(event: PointerEvent): V | null {
    const box = plate.current?.getBoundingClientRect();
    if (!box) return null;
    const x = x0 + ((event.clientX - box.left) / box.width) * (x1 - x0);
    const y = y1 - ((event.clientY - box.top) / box.height) * (y1 - y0);
    return [x, y];
  }

  function take(event: PointerEvent<HTMLButtonElement>, handle: Handle) {
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = pointed(event);
    if (at) grip.current = sub(skeleton.joints[handle.at], at);
  }

  function drag(event: PointerEvent<HTMLButtonElement>, handle: Handle) {
    const at = pointed(event);
    if (event.currentTarget.hasPointerCapture(event.pointerId) && at) onMove(handle, add(at, grip.current));
  }

  function push(event: KeyboardEvent, handle: Handle) {
    const way = PUSHES[event.key];
    if (!way) return;
    event.preventDefault();
    const step = event.shiftKey ? BIG_STEP : STEP;
    onMove(handle, add(skeleton.joints[handle.at], [way[0] * step, way[1] * step]));
  }

  return (
    <div ref={plate} className="absolute inset-0 touch-none">
      <svg
        viewBox={viewBox(drawing)}
        className="absolute inset-0 size-full"
        aria-hidden="true"
        focusable="false"
      >
        {HANDLES.map(({ at }, index) => {
          const [from, to] = [skeleton.joints[at], places[index]];
          if (to === undefined || to === from) return null;
          return (
            <line
              key={at}
              x1={from[0]}
              y1={-from[1]}
              x2={to[0]}
              y2={-to[1]}
              strokeWidth={0.6}
              className="stroke-focus"
            />
          );
        })}
      </svg>
      {HANDLES.map((handle, index) => {
        const [x, y] = places[index] ?? skeleton.joints[handle.at];
        const isHeld = held === handle.at;
        return (
          <button
            key={handle.at}
            type="button"
            aria-label={t(`${isFrontal ? 'handleFrontal' : 'handle'}.${handle.at as 'kneeR'}`)}
            aria-describedby={isHeld ? 'figure-held' : 'figure-how'}
            data-held={isHeld}
            style={{ left: `${((x - x0) / (x1 - x0)) * 100}%`, top: `${((y1 - y) / (y1 - y0)) * 100}%` }}
            className="absolute grid size-7 -translate-x-1/2 -translate-y-1/2 cursor-grab place-items-center active:cursor-grabbing coarse:size-10"
            onPointerDown={(event) => take(event, handle)}
            onPointerMove={(event) => drag(event, handle)}
            onPointerUp={onDone}
            onKeyDown={(event) => push(event, handle)}
            onBlur={onDone}
          >
            <span
              className={clsx(
                'block size-3 border-2 opacity-80',
                isHeld ? 'rounded-none border-stuck bg-stuck-soft' : 'rounded-full border-focus bg-surface',
              )}
            />
          </button>
        );
      })}
    </div>
  );
}
