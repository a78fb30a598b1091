import { useEffect, useRef } from 'react';

/** Six seconds without a sound, again and again. */
const SILENCE = '/silence.wav';

type Buttons = { play: () => void; pause: () => void; next: () => void };

/**
 * Buttons of a headset and of the lock screen. A phone gives them only to a page that plays something: that is the
 * silence, from the first "Start" on. `isPlaying`: the clock runs.
 */
export function useHeadset(isPlaying: boolean, title: string, buttons: Buttons): void {
  const live = useRef(buttons);
  const sound = useRef<HTMLAudioElement | null>(null);
  useEffect(() => {
    live.current = buttons;
  });
  useEffect(() => {
    if (!('mediaSession' in navigator)) return;
    const session = navigator.mediaSession;
    session.setActionHandler('play', () => live.current.play());
    session.setActionHandler('pause', () => live.current.pause());
    session.setActionHandler('nexttrack', () => live.current.next());
    return () => {
      for (const action of ['play', 'pause', 'nexttrack'] as const) session.setActionHandler(action, null);
      session.metadata = null;
      session.playbackState = 'none';
      sound.current?.pause();
      sound.current = null;
    };
  }, []);
  useEffect(() => {
    if (!('mediaSession' in navigator)) return;
    navigator.mediaSession.metadata = new MediaMetadata({ title });
    navigator.mediaSession.playbackState = isPlaying ? 'playing' : 'paused';
    if (sound.current === null && isPlaying) {
      sound.current = new Audio(SILENCE);
      sound.current.loop = true;
    }
    // A browser that refuses the sound refuses the buttons with it: those on the screen are there.
    if (isPlaying) sound.current?.play().catch(() => undefined);
    else sound.current?.pause();
  }, [isPlaying, title]);
}
