/** Name of the `<meta>` in which a page of the patient's app says whose it is. */
export const OWNER_META = 'sturdy-owner';
/** Header of every entry a phone sends: whose it is. The server takes it under that person's session only. */
export const OWNER_HEADER = 'x-sturdy-owner';

/** Header of everything a staff window changes: for which member of which clinic it was drawn. */
export const WINDOW_HEADER = 'x-sturdy-window';

/**
 * Whose page this is, and so whose entries may be shown and sent on it. On a shared phone those of the others wait
 * for a page of their own. Empty on a page of nobody.
 */
export function currentOwner(): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${OWNER_META}"]`)?.content ?? '';
}
