'use client';

import { useEffect, useRef, useState } from 'react';
import { FigureSvg } from '#components/figure/figure-svg.tsx';
import type { Prescription } from '#lib/clinical/prescription.ts';
import type { Drawing, DrawOptions } from '#lib/figure/draw.ts';
import type { FigureRecord } from '#lib/figure/record.ts';
import { useBuilder } from './builder-context.tsx';

const ASPECT = 4 / 3;
const drawn = new WeakMap<FigureRecord, Map<string, Drawing>>();

/** Begins to draw a little before the picture comes into sight. */
const NEAR = '200px';

async function draw(record: FigureRecord, options: DrawOptions): Promise<Drawing> {
  const key = JSON.stringify(options);
  const ofRecord = drawn.get(record) ?? new Map<string, Drawing>();
  drawn.set(record, ofRecord);
  const known = ofRecord.get(key);
  if (known) return known;
  const { frame, startAndEnd } = await import('#lib/figure/draw.ts');
  const [, end] = startAndEnd(record);
  const drawing = frame(record, end, options);
  ofRecord.set(key, drawing);
  return drawing;
}

/**
 * The end position of an exercise, drawn in the browser once it comes into sight: the library's 66 pictures would weigh
 * over 2 MB as markup. A decoration: the name stands beside it.
 */
export function ExerciseStill({
  exercise,
  side,
  className = '',
}: {
  exercise: string;
  side?: Prescription['side'] | undefined;
  className?: string;
}) {
  const { figures, person } = useBuilder().view;
  const box = useRef<HTMLSpanElement>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const record = figures[exercise];
  const shown = side === 'left' || side === 'right' ? side : undefined;

  useEffect(() => {
    const element = box.current;
    if (!element || !record) return;
    let isGone = false;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        void draw(record, { aspect: ASPECT, person, ...(shown === undefined ? {} : { side: shown }) }).then(
          (picture) => {
            if (!isGone) setDrawing(picture);
          },
        );
      },
      { rootMargin: NEAR },
    );
    observer.observe(element);
    return () => {
      isGone = true;
      observer.disconnect();
    };
  }, [record, shown, person]);

  return (
    <span
      ref={box}
      aria-hidden="true"
      className={`block aspect-[4/3] flex-none overflow-hidden rounded-sm bg-plate ${className}`}
    >
      {drawing !== null && <FigureSvg drawing={drawing} person={person} />}
    </span>
  );
}
