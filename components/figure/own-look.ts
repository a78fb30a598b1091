import { useEffect, useState } from 'react';
import type { Person } from '#lib/figure/person.ts';
import { currentOwner } from '#lib/offline/owner.ts';

const keyOf = (owner: string) => `sturdy.look/${owner}`;

/** Keeps the look that the patient chose on this phone, for pages without a network. */
export function keepLook(look: Partial<Person>): void {
  try {
    localStorage.setItem(keyOf(currentOwner()), JSON.stringify(look));
  } catch {
    // Without storage the figure looks as it does for everyone.
  }
}

/** The look that was chosen; that of everyone until the page has come alive. */
export function useOwnLook(): Partial<Person> {
  const [look, setLook] = useState<Partial<Person>>({});
  useEffect(() => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(keyOf(currentOwner())) ?? 'null');
      if (typeof kept === 'object' && kept !== null) setLook(kept);
    } catch {
      setLook({});
    }
  }, []);
  return look;
}
