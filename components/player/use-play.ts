import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Segment } from '#lib/player/sequence.ts';
import { advance, isFinished, type PlayState } from '#lib/player/state.ts';

/** What moves between two whole seconds: the picture and the ring. */
export type Frame = { segment: Segment; elapsed: number };

export type Play = {
  state: PlayState;
  /** Undefined when finished. */
  segment: Segment | undefined;
  /** Whole seconds left, for the big figure; null for a segment without an end. */
  secondsLeft: number | null;
  isPlaying: boolean;
  setPlaying: (isPlaying: boolean) => void;
  /** Replaces the state, by a step of lib/player/state. */
  apply: (step: (sequence: readonly Segment[], state: PlayState) => PlayState) => void;
  /** Calls back on every frame, and once at the start. */
  onFrame: (draw: (frame: Frame) => void) => () => void;
};

/** Time never jumps further than this in one frame, whatever the device was busy with. */
const LONGEST_FRAME = 1;

function shownSeconds(sequence: readonly Segment[], state: PlayState): number | null {
  const seconds = sequence[state.at]?.seconds;
  return seconds === undefined || seconds === null ? null : Math.ceil(seconds - state.elapsed);
}

/** Runs the clock of a routine. React hears of it once a second and at every change of segment. */
export function usePlay(sequence: readonly Segment[], start: PlayState, startsPlaying: boolean): Play {
  const [state, setState] = useState(start);
  const [isPlaying, setPlaying] = useState(startsPlaying);
  const live = useRef(state);
  const painters = useRef(new Set<(frame: Frame) => void>());

  const paint = useCallback(() => {
    const segment = sequence[live.current.at];
    if (segment === undefined) return;
    for (const draw of painters.current) draw({ segment, elapsed: live.current.elapsed });
  }, [sequence]);

  const put = useCallback(
    (next: PlayState) => {
      const before = live.current;
      live.current = next;
      const isShown =
        next.at === before.at &&
        next.marks === before.marks &&
        next.units === before.units &&
        shownSeconds(sequence, next) === shownSeconds(sequence, before);
      if (!isShown) setState(next);
      paint();
    },
    [sequence, paint],
  );

  const isRunning = isPlaying && !isFinished(sequence, state);
  useEffect(() => {
    if (!isRunning) return;
    let last = performance.now();
    let request = requestAnimationFrame(function tick(now) {
      const seconds = Math.min(LONGEST_FRAME, Math.max(0, (now - last) / 1000));
      last = now;
      put(advance(sequence, live.current, seconds));
      request = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(request);
  }, [isRunning, sequence, put]);

  // Out of sight the time stands still: nobody is looking, and the browser stops the frames anyway.
  useEffect(() => {
    const onHidden = () => {
      if (document.visibilityState === 'hidden') setPlaying(false);
    };
    document.addEventListener('visibilitychange', onHidden);
    return () => document.removeEventListener('visibilitychange', onHidden);
  }, []);

  const apply = useCallback<Play['apply']>((step) => put(step(sequence, live.current)), [sequence, put]);
  const onFrame = useCallback<Play['onFrame']>(
    (draw) => {
      painters.current.add(draw);
      paint();
      return () => painters.current.delete(draw);
    },
    [paint],
  );

  return useMemo(
    () => ({
      state,
      segment: sequence[state.at],
      secondsLeft: shownSeconds(sequence, state),
      isPlaying: isRunning,
      setPlaying,
      apply,
      onFrame,
    }),
    [state, sequence, isRunning, apply, onFrame],
  );
}
