import { useEffect, useRef } from 'react';
import { type KeyBindings, pressById, useKeys } from '#components/keyboard/use-keys.ts';

const PHASE_KEYS = ['1', '2', '3', '4', '5', '6'] as const;
const OVER_THE_PAGE = '[role="dialog"]';

/** Keys of the builder: 1 to 6 open a phase, / searches, P shows the phone, N adds a phase, Ctrl+Enter sends. */
export function useBuilderKeys({
  phases,
  onPhase,
  onSearch,
  onPreview,
  onKeys,
  onSend,
}: {
  phases: number;
  onPhase: (phase: number) => void;
  onSearch: () => void;
  onPreview: () => void;
  onKeys: () => void;
  onSend: () => void;
}): void {
  const bindings: Record<string, KeyBindings[string]> = {
    '/': (event) => {
      event.preventDefault();
      onSearch();
    },
    p: onPreview,
    n: () => pressById('add-phase'),
    '?': onKeys,
  };
  for (const [index, key] of PHASE_KEYS.entries()) {
    if (index < phases) bindings[key] = () => onPhase(index);
  }
  useKeys(bindings);

  const send = useRef(onSend);
  useEffect(() => {
    send.current = onSend;
  });
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      if (document.querySelector(OVER_THE_PAGE) !== null) return;
      event.preventDefault();
      send.current();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
