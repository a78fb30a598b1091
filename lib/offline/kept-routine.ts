import { isFresh, type KeptPlace, openEntries, parsePlace } from '#lib/player/kept-place.ts';
import { deviceTime } from './device-clock.ts';
import { currentOwner } from './owner.ts';
import { sendReport } from './send-report.ts';

const keyOf = (owner: string) => `sturdy.place/${owner}`;

/** The routine under way on this phone, of the present owner. */
export function loadPlace(): KeptPlace | null {
  try {
    const place = parsePlace(localStorage.getItem(keyOf(currentOwner())));
    return place?.owner === currentOwner() ? place : null;
  } catch {
    return null;
  }
}

export function savePlace(place: Omit<KeptPlace, 'owner' | 'savedAt'>, savedAt = Date.now()): void {
  try {
    localStorage.setItem(keyOf(currentOwner()), JSON.stringify({ ...place, owner: currentOwner(), savedAt }));
  } catch {
    // Without storage the place lasts as long as the page.
  }
}

export function dropPlace(): void {
  try {
    localStorage.removeItem(keyOf(currentOwner()));
  } catch {
    // Nothing was kept.
  }
}

/** Can the kept routine be taken up again now? */
export function isPlaceFresh(place: KeptPlace): boolean {
  return isFresh(place, { ms: Date.now(), date: deviceTime().localDate });
}

/**
 * Reports exercises of a routine that was left before its end, so that nothing done is lost and the check-in doesn't
 * ask for it again. The place stays as long as it can be taken up again, unless it is to be `closed`. True when
 * something was reported.
 */
export async function settlePlace(closed = false): Promise<boolean> {
  const place = loadPlace();
  if (place === null) return false;
  const isOver = closed || !isPlaceFresh(place);
  const open = openEntries(place, isOver);
  if (isOver) dropPlace();
  else if (open.length > 0) {
    const reported = [...place.reported, ...open.map(({ item }) => item)];
    savePlace({ ...place, reported }, place.savedAt);
  }
  if (open.length === 0) return false;
  await sendReport(
    { exercises: open.map(({ entry }) => entry), programVersionId: place.programVersionId },
    { localDate: place.date, timezone: place.timezone },
  );
  return true;
}
