import { type AuthAnswer, askProof, postAuth } from '#lib/offline/auth-requests.ts';
import { announcePerson } from '#lib/offline/shared-phone.ts';

export type Answer = 'open' | 'refused' | 'unreachable';

type Key = { linkToken: string } | { code: string };

/** Asked for while the day of birth is typed, so that opening takes one request. */
let proof: Promise<string> | null = null;

export function prepareEntry(): void {
  proof ??= askProof();
  // Without a network it is asked for again with the answer.
  proof.catch(() => {
    proof = null;
  });
}

/** Opens a session with a link or a code and the day of birth, `YYYY-MM-DD`; a bound phone opens its link without. */
export async function enter(key: Key, birthDate: string): Promise<Answer> {
  try {
    const answer = await ask(key, birthDate);
    // Kept for long, or another page asked for one: a new one fits.
    const last = answer === 'stale' ? await ask(key, birthDate) : answer;
    return last === 'done' ? 'open' : last === 'refused' ? 'refused' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

async function ask(key: Key, birthDate: string): Promise<AuthAnswer> {
  const csrfToken = await (proof ?? askProof());
  const answer = await postAuth('code' in key ? 'callback/patient-code' : 'callback/patient', {
    ...key,
    birthDate,
    csrfToken,
  });
  proof = answer === 'stale' ? null : Promise.resolve(csrfToken);
  return answer;
}

/**
 * A full load: nothing of an earlier person stays in the page's memory. Questions before the first visit come first;
 * that page leads on by itself when there are none.
 */
export function goIn() {
  announcePerson();
  window.location.assign('/before-visit');
}
