'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useRef } from 'react';
import type { Drawing } from '#lib/figure/draw.ts';
import type { Skeleton } from '#lib/figure/skeleton.ts';
import { add, type V } from '#lib/figure/vector.ts';
import { HANDLES, type Handle } from './handles.ts';

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
  held,
  onMove,
  onDone,
}: {
  drawing: Drawing;
  skeleton: Skeleton;
  /** The handle that its joints hold short of where it was wanted. */
  held: Handle['at'] | null;
  onMove: (handle: Handle, to: V) => void;
  /** A drag has ended. */
  onDone: () => void;
}) {
  const t = useTranslations('library.figure');
  const plate = useRef<HTMLDivElement>(null);
  const [x0, y0, x1, y1] = drawing.box;

  function drag(event: PointerEvent<HTMLButtonElement>, handle: Handle) {
    const box = plate.current?.getBoundingClientRect();
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !box) return;
    const x = x0 + ((event.clientX - box.left) / box.width) * (x1 - x0);
    const y = y1 - ((event.clientY - box.top) / box.height) * (y1 - y0);
    onMove(handle, [x, y]);
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
      {HANDLES.map((handle) => {
        const [x, y] = skeleton.joints[handle.at];
        const isHeld = held === handle.at;
        return (
          <button
            key={handle.at}
            type="button"
            aria-label={t(`handle.${handle.at as 'kneeR'}`)}
            aria-describedby={isHeld ? 'figure-held' : 'figure-how'}
            data-held={isHeld}
            style={{ left: `${((x - x0) / (x1 - x0)) * 100}%`, top: `${((y1 - y) / (y1 - y0)) * 100}%` }}
            className="absolute grid size-7 -translate-x-1/2 -translate-y-1/2 cursor-grab place-items-center active:cursor-grabbing coarse:size-10"
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
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
