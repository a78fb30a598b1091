/** As long as the message with the button stays. */
const UNDO_MS = 8_000;

let last: { run: () => void; until: number } | null = null;

/** Keeps the latest way back for the key; the button of the message has it too. */
export function keepUndo(run: () => void): void {
  last = { run, until: performance.now() + UNDO_MS };
}

/** Takes the last step back, once and only as long as its message stays. Returns whether there was one. */
export function undoLast(): boolean {
  const kept = last;
  last = null;
  if (kept === null || performance.now() > kept.until) return false;
  kept.run();
  return true;
}
