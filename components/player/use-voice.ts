import { useEffect, useRef, useState } from 'react';

const KEY = 'sturdy.voice';

function savedChoice(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export type Voice = {
  isOn: boolean;
  toggle: () => void;
  /** Says it now; what was being said stops. */
  say: (words: string) => void;
  hush: () => void;
};

/** The phone's own voice; on until it is switched off, which is remembered. */
export function useVoice(): Voice {
  const [isOn, setOn] = useState(true);
  const live = useRef(true);
  useEffect(() => {
    const isWanted = savedChoice() && 'speechSynthesis' in window;
    live.current = isWanted;
    setOn(isWanted);
    return () => window.speechSynthesis?.cancel();
  }, []);
  return {
    isOn,
    toggle() {
      live.current = !live.current;
      setOn(live.current);
      if (!live.current) window.speechSynthesis?.cancel();
      try {
        localStorage.setItem(KEY, live.current ? 'on' : 'off');
      } catch {
        // The choice lasts as long as the page.
      }
    },
    say(words) {
      if (!live.current || !('speechSynthesis' in window)) return;
      const saying = new SpeechSynthesisUtterance(words);
      saying.lang = document.documentElement.lang;
      window.speechSynthesis.cancel();
      window.speechSynthesis.speak(saying);
    },
    hush: () => window.speechSynthesis?.cancel(),
  };
}
