import path from 'node:path';

/** The checkout this file belongs to. */
export const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** Everything a run leaves behind that is not built or installed: data, secrets, logs, locks. Ignored by git. */
export const DATA = path.join(ROOT, '.data');

export const LOGS = path.join(DATA, 'logs');

/** A path as a person in this checkout would write it. */
export function shown(file: string): string {
  const relative = path.relative(ROOT, file);
  return relative.startsWith('..') ? file : relative;
}
