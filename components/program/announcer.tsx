'use client';

import { createContext, type ReactNode, use, useCallback, useState } from 'react';

const AnnounceContext = createContext<(sentence: string) => void>(() => undefined);

/** Says aloud what a move or a swap has done, for people who do not see it. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ sentence: '', count: 0 });
  const announce = useCallback(
    (sentence: string) => setSaid(({ count }) => ({ sentence, count: count + 1 })),
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <p role="status" className="sr-only">
        <span key={said.count}>{said.sentence}</span>
      </p>
    </AnnounceContext>
  );
}

export function useAnnounce(): (sentence: string) => void {
  return use(AnnounceContext);
}
