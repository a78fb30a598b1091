'use client';

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { DrawOptions } from '#lib/figure/draw.ts';
import { personOf } from '#lib/figure/person.ts';
import type { FigureRecord } from '#lib/figure/record.ts';
import type { Loop } from './figure-surface.ts';
import type { FigureVariant } from './figure-svg.tsx';
import { useReducedMotion } from './use-reduced-motion.ts';

export interface AnimatedFigureProps extends Pick<DrawOptions, 'side' | 'aspect' | 'person'> {
  /** Pose data of this one exercise, handed over by the server. */
  record: FigureRecord;
  /** The server's still of the end pose, with the same side, aspect and person: shown until the loop is ready. */
  children: ReactNode;
  /** Name and what moves. */
  title: string;
  /** Names of the button. */
  labels: { play: string; pause: string };
  /** Seconds that the end pose is held, from the dose. */
  holdSeconds?: number;
  /** Seconds of one way. */
  moveSeconds?: number;
  /** Set by the page; without it the figure keeps this itself and starts playing. */
  playing?: boolean;
  onPlayingChange?: (playing: boolean) => void;
  variant?: FigureVariant;
  className?: string;
}

/** A long frame, after a sleep or a busy moment, counts as this much. */
const LONGEST_STEP = 0.1;

const whenIdle = (run: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(run, { timeout: 1500 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(run, 200);
  return () => clearTimeout(id);
};

/** Runs `step` with the seconds since the last one while the element is in sight. */
function animate(element: Element, step: (seconds: number) => void): () => void {
  let request = 0;
  let last: number | null = null;
  const tick = (now: number) => {
    step(last === null ? 0 : Math.min(LONGEST_STEP, (now - last) / 1000));
    last = now;
    request = requestAnimationFrame(tick);
  };
  const observer = new IntersectionObserver((entries) => {
    cancelAnimationFrame(request);
    last = null;
    if (entries.some((entry) => entry.isIntersecting)) request = requestAnimationFrame(tick);
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(request);
  };
}

/**
 * An exercise that moves. The still from the server stays until the engine has been loaded after first paint; the loop
 * then starts from the end pose that the still shows. Tap or Space pauses. People who asked for less motion see start and end.
 */
export function AnimatedFigure(props: AnimatedFigureProps) {
  const { record, children, title, labels, holdSeconds, moveSeconds, side, aspect, person, onPlayingChange } =
    props;
  const [ownPlaying, setOwnPlaying] = useState(true);
  const playing = props.playing ?? ownPlaying;
  const [live, setLive] = useState(false);
  const reduced = useReducedMotion();
  const stage = useRef<HTMLDivElement>(null);
  const first = useRef<SVGSVGElement>(null);
  const second = useRef<SVGSVGElement>(null);
  const loop = useRef<Loop | null>(null);
  const time = useRef<number | null>(null);
  const still = record.poses.length < 2;
  const look = JSON.stringify({ side, aspect, person });

  useEffect(() => {
    if (still) return;
    let gone = false;
    const mount = async () => {
      const { mountLoop, mountStills } = await import('./figure-surface.ts');
      const [a, b] = [first.current, second.current];
      if (gone || a === null) return;
      const options = JSON.parse(look) as DrawOptions;
      if (reduced) {
        if (b !== null) mountStills([a, b], record, options);
      } else {
        const timing = {
          ...(holdSeconds === undefined ? {} : { holdSeconds }),
          ...(moveSeconds === undefined ? {} : { moveSeconds }),
        };
        const mounted = mountLoop(a, record, options, timing);
        time.current ??= mounted.arrival;
        mounted.show(time.current);
        loop.current = mounted;
      }
      setLive(true);
    };
    const cancel = whenIdle(() => void mount());
    return () => {
      gone = true;
      cancel();
      loop.current = null;
    };
  }, [record, still, reduced, look, holdSeconds, moveSeconds]);

  useEffect(() => {
    const element = stage.current;
    if (!live || !playing || reduced || element === null) return;
    return animate(element, (seconds) => {
      const { current } = loop;
      if (current === null) return;
      time.current = ((time.current ?? 0) + seconds / current.seconds) % 1;
      current.show(time.current);
    });
  }, [live, playing, reduced]);

  const toggle = useCallback(() => {
    setOwnPlaying(!playing);
    onPlayingChange?.(!playing);
  }, [playing, onPlayingChange]);

  const { skin, hairColor, outfit } = personOf(person);
  const svg = {
    className: 'fig',
    'data-variant': props.variant ?? 'auto',
    'data-skin': skin,
    'data-hair': hairColor,
    'data-outfit': outfit,
    'aria-hidden': true,
    focusable: false,
  } as const;
  return (
    <div
      ref={stage}
      className={props.className === undefined ? 'fig-stage' : `fig-stage ${props.className}`}
      data-live={live}
    >
      <div className="fig-stage-still">{children}</div>
      {!still && (
        <div className="fig-stage-live" role="img" aria-label={title} aria-hidden={!live}>
          <svg ref={first} {...svg} />
          {reduced && <svg ref={second} {...svg} />}
        </div>
      )}
      {live && !reduced && (
        <button
          type="button"
          className="fig-stage-toggle"
          aria-label={playing ? labels.pause : labels.play}
          onClick={toggle}
        >
          <svg className="fig-stage-sign" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <path d={playing ? 'M5 3h4v14H5zM11 3h4v14h-4z' : 'M5 2.5v15l12-7.5z'} fill="currentColor" />
          </svg>
        </button>
      )}
    </div>
  );
}
