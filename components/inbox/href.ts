/** Address of the list of threads, or of one of them. */
export function inboxHref({ mine, episodeId }: { mine: boolean; episodeId?: string | undefined }): string {
  const path = episodeId === undefined ? '/messages' : `/messages/${episodeId}`;
  return mine ? path : `${path}?mine=false`;
}

/** What the page passes on from its address; a part that is no filter of the list is left out. */
export function inboxInput({ mine }: Record<string, string | string[] | undefined>): Record<string, string> {
  return mine === 'true' || mine === 'false' ? { mine } : {};
}
