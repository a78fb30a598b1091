'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { PhoneLink } from '#components/stop/phone-link.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import type { HelpView } from '#lib/data/own/view.ts';
import { phoneOutbox } from '#lib/offline/phone-outbox.ts';
import { useIsOnline, useWaiting } from './use-outbox.ts';

const DAY_MS = 86_400_000;

/**
 * Says when there is no internet, how many entries wait on this phone, and what that means. Silent when all is sent.
 * An unsent warning sign can't be overlooked: it names the number to call.
 */
export function SendingBanner({ help, planOf = null }: { help: HelpView; planOf?: string | null }) {
  const t = useTranslations('sending');
  const tOffline = useTranslations('offline');
  const { waiting, refused, onPage, oldestAt, hasWarning } = useWaiting();
  const isOnline = useIsOnline();
  const [isBusy, setBusy] = useState(false);
  const isLong = useIsOlder(oldestAt);
  const clinic = { clinic: help.clinicName, number: help.clinicPhone };
  async function sendNow() {
    setBusy(true);
    await phoneOutbox().flush();
    setBusy(false);
  }
  return (
    <div role="status" className="mb-0 grid gap-2 text-base not-empty:mb-3">
      {hasWarning && (
        <Banner
          kind="error"
          title={tOffline('warning.title')}
          action={
            <PhoneLink number={help.clinicPhone} label={tOffline('call', { number: help.clinicPhone })} />
          }
        >
          {tOffline('warning.text', clinic)}
        </Banner>
      )}
      {planOf !== null && <OldPlan date={planOf} />}
      {!isOnline && waiting === 0 && planOf === null && (
        <Banner kind="offline" title={t('offline')}>
          {t('offlineText')}
        </Banner>
      )}
      {waiting > 0 && (
        <Banner
          kind="offline"
          title={t(onPage > 0 ? 'page' : 'kept')}
          action={
            isOnline ? (
              <Button size="patient" busy={isBusy} onClick={sendNow}>
                {t('sendNow')}
              </Button>
            ) : undefined
          }
        >
          {t('waitingText', { count: waiting })} {onPage > 0 && tOffline('phoneFull', clinic)}{' '}
          {isLong && tOffline('oneDay')}
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

function OldPlan({ date }: { date: string }) {
  const t = useTranslations('offline');
  const format = useFormatter();
  const day = format.dateTime(new Date(`${date}T00:00:00Z`), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return (
    <Banner kind="offline" title={t('old.title')}>
      {t('old.text', { date: day })}
    </Banner>
  );
}

/** True once the oldest entry has waited for a day. */
function useIsOlder(oldestAt: number | null): boolean {
  const [isOlder, setOlder] = useState(false);
  useEffect(() => setOlder(oldestAt !== null && Date.now() - oldestAt > DAY_MS), [oldestAt]);
  return isOlder;
}
