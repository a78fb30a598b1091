import { askProof, postAuth } from './auth-requests.ts';
import { dropDrafts } from './drafts.ts';
import { dropPlace } from './kept-routine.ts';
import { forgetPages } from './page-keeper.ts';
import { endPushHere } from './push-here.ts';
import { dropStop } from './stop-record.ts';

/** Changes whenever somebody signs in or out on this phone. */
const CHANGED = 'sturdy.person-changed';
/** Set while a sign-out waits for the network. */
const LEAVING = 'sturdy.leaving';

function store(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Without storage there are no kept pages either.
  }
}

/** Tells the other tabs that this phone has another person now. */
export function announcePerson(): void {
  store(LEAVING, null);
  store(CHANGED, String(Date.now()));
}

/** A page of one person never goes on under the session of another: it is loaded anew. */
export function watchOtherPerson(): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === CHANGED) window.location.reload();
  };
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) window.location.reload();
  };
  window.addEventListener('storage', onStorage);
  window.addEventListener('pageshow', onShow);
  return () => {
    window.removeEventListener('storage', onStorage);
    window.removeEventListener('pageshow', onShow);
  };
}

/** Takes everything of the present person off this phone, except what was not sent: that was asked about before. */
export async function clearPhone(): Promise<void> {
  dropPlace();
  dropStop();
  await dropDrafts();
  await endPushHere();
  await forgetPages();
}

/** Signs out. True when the server knows; else it is done as soon as a page opens with a network. */
export async function leavePhone(): Promise<boolean> {
  await clearPhone();
  const hasEnded = await askProof()
    .then((csrfToken) => postAuth('signout', { csrfToken }))
    .then(
      (said) => said === 'done',
      () => false,
    );
  if (hasEnded) announcePerson();
  else store(LEAVING, 'yes');
  return hasEnded;
}

/** Ends a session whose sign-out had no network. */
export async function finishLeaving(): Promise<void> {
  let isLeaving = false;
  try {
    isLeaving = localStorage.getItem(LEAVING) !== null;
  } catch {
    return;
  }
  if (isLeaving && (await leavePhone())) window.location.assign('/sign-in');
}
