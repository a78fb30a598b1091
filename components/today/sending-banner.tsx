'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { phoneOutbox } from '#lib/offline/phone-outbox.ts';
import { useIsOnline, useWaiting } from './use-outbox.ts';

/** Says when there is no internet, and how many entries wait on this phone. Silent when all is sent. */
export function SendingBanner() {
  const t = useTranslations('sending');
  const { waiting, refused } = useWaiting();
  const isOnline = useIsOnline();
  const [isBusy, setBusy] = useState(false);
  async function sendNow() {
    setBusy(true);
    await phoneOutbox().flush();
    setBusy(false);
  }
  return (
    <div role="status" className="grid gap-2 text-base not-empty:mb-3">
      {!isOnline && waiting === 0 && (
        <Banner kind="offline" title={t('offline')}>
          {t('offlineText')}
        </Banner>
      )}
      {waiting > 0 && (
        <Banner
          kind="offline"
          title={t('kept')}
          action={
            isOnline ? (
              <Button size="patient" busy={isBusy} onClick={sendNow}>
                {t('sendNow')}
              </Button>
            ) : undefined
          }
        >
          {t('waitingText', { count: waiting })}
        </Banner>
      )}
      {refused > 0 && (
        <Banner kind="error" title={t('refusedCount', { count: refused })}>
          {t('refusedText')}
        </Banner>
      )}
    </div>
  );
}
