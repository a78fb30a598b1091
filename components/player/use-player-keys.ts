import { useEffect, useRef } from 'react';

type Keys = { toggle: () => void; next: () => void; leave: () => void };

/** Space pauses, the right arrow goes on, Escape leaves. Buttons and fields keep their own keys. */
export function usePlayerKeys(isOn: boolean, keys: Keys): void {
  const live = useRef(keys);
  useEffect(() => {
    live.current = keys;
  });
  useEffect(() => {
    if (!isOn) return;
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const onControl = (event.target as Element | null)?.closest('button, a, input, textarea, select');
      if (event.key === ' ' && !onControl) {
        event.preventDefault();
        live.current.toggle();
      } else if (event.key === 'ArrowRight') live.current.next();
      else if (event.key === 'Escape') live.current.leave();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn]);
}
