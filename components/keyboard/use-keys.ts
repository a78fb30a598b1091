import { useEffect, useRef } from 'react';
import { areKeysOn } from './key-setting.ts';

/** What a key does, by the value of `KeyboardEvent.key`; letters in lower case. */
export type KeyBindings = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>;

const TYPING = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"]';
const OVER_THE_PAGE = '[role="dialog"], [role="alertdialog"], [role="menu"]';

function isIn(event: KeyboardEvent, places: string): boolean {
  return event.target instanceof Element && event.target.closest(places) !== null;
}

/**
 * Single keys of a staff page. They rest while somebody types, inside a dialog or menu (which hold the focus), with Ctrl, Alt or Meta,
 * and when they are switched off; Escape is passed on even while typing.
 */
export function useKeys(bindings: KeyBindings): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey)
        return;
      const run = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (run === undefined || isIn(event, OVER_THE_PAGE)) return;
      if (event.key !== 'Escape' && (isIn(event, TYPING) || !areKeysOn())) return;
      run(event);
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Presses the control with this id, if it is on the page. */
export function pressById(id: string): void {
  document.getElementById(id)?.click();
}
