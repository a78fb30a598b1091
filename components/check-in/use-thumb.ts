import { useRef } from 'react';

/**
 * A finger that taps an answer goes on to the next question; arrow keys only move the choice, so the keyboard and
 * screen readers go on with the button. `goOn` waits a moment, so that the chosen answer is seen.
 */
export function useThumb() {
  const isFinger = useRef(false);
  const isGoing = useRef(false);
  return {
    watch: {
      onPointerDown: () => {
        isFinger.current = true;
      },
      onKeyDown: () => {
        isFinger.current = false;
      },
    },
    goOn(next: () => void) {
      if (!isFinger.current || isGoing.current) return;
      isGoing.current = true;
      setTimeout(() => {
        isGoing.current = false;
        next();
      }, 220);
    },
  };
}
