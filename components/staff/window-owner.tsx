'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { signRequests } from './signed-requests.ts';

const KEY = 'sturdy-window';

/** A browser that keeps nothing (blocked storage) hears of no other window; the server still refuses. */
function remember(owner: string): void {
  try {
    localStorage.setItem(KEY, owner);
  } catch {
    return;
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/**
 * Says with every change for whom this window was drawn, and closes the window over when another one has signed in as
 * somebody else or to another clinic since. The server refuses such changes by itself.
 */
export function WindowOwner(given: { owner: string; clinicName: string }) {
  const t = useTranslations('clinic.window');
  // Those of the first drawing: what was typed since stays in the window when the server draws it anew for another one.
  const [{ owner, clinicName }] = useState(given);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    signRequests(owner);
    remember(owner);
    const look = () => setOver((remembered() ?? owner) !== owner);
    window.addEventListener('storage', look);
    window.addEventListener('pageshow', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('storage', look);
      window.removeEventListener('pageshow', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [owner]);
  if (!isOver && given.owner === owner) return null;
  return (
    <Dialog
      open
      closeOutside={false}
      title={t('title')}
      description={t('text', { clinic: clinicName })}
      actions={
        <Button variant="primary" onClick={() => window.location.assign('/')}>
          {t('go')}
        </Button>
      }
    />
  );
}
