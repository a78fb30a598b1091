const KEY = 'sturdy.owner';
const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/** Names the holder of a link without naming the person or giving the link away. */
export function ownerOf(linkToken: string): string {
  let hash = FNV_OFFSET;
  for (const byte of new TextEncoder().encode(linkToken)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * FNV_PRIME);
  }
  return hash.toString(36);
}

/** Called when a link has opened: from now on everything kept on this phone is this person's. */
export function rememberOwner(linkToken: string): void {
  try {
    localStorage.setItem(KEY, ownerOf(linkToken));
  } catch {
    // Storage is switched off: entries then live as long as the page.
  }
}

/** Whose entries may be shown and sent now. On a shared phone those of the others wait for their own link. */
export function currentOwner(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}
