'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon, LogOut } from '#components/ui/icon.tsx';
import { phoneOutbox } from '#lib/offline/phone-outbox.ts';
import { leavePhone } from '#lib/offline/shared-phone.ts';
import { useWaiting } from './use-outbox.ts';

type Step = 'rest' | 'ask' | 'busy' | 'failed' | 'later';

/** Ends the session on this phone. Answers that were not sent are sent first, or lost by choice. */
export function SignOut() {
  const t = useTranslations('today.help');
  const tOffline = useTranslations('offline');
  const { waiting } = useWaiting();
  const [step, setStep] = useState<Step>('rest');
  const leave = useCallback(async () => {
    setStep('busy');
    // A full load: nothing of this person stays in the page's memory.
    if (await leavePhone()) window.location.assign('/sign-in');
    else setStep('later');
  }, []);
  // The network may come back a moment after the try: what was to be sent first is then sent by itself.
  useEffect(() => {
    if (step === 'failed' && waiting === 0) void leave();
  }, [step, waiting, leave]);
  async function sendFirst() {
    setStep('busy');
    const outbox = phoneOutbox();
    await outbox.flush();
    const left = await outbox.count();
    if (left.waiting === 0) await leave();
    else setStep('failed');
  }
  async function discard() {
    await phoneOutbox().discard();
    await leave();
  }
  if (step === 'later') {
    return (
      <p role="alert" className="mt-3 rounded-xl bg-watch-soft p-4">
        <b>{tOffline('leaving.title')}</b> {tOffline('leaving.text')}
      </p>
    );
  }
  if (step === 'failed' || (step === 'ask' && waiting > 0)) {
    return (
      <div className="mt-2 grid gap-2" role="alert">
        <p>
          <b>{t('unsentTitle')}</b> {t('unsentText', { count: waiting })}
        </p>
        {step === 'failed' && <p className="font-semibold text-urgent">{t('stillUnsent')}</p>}
        <Button variant="primary" size="patient" onClick={sendFirst}>
          {t('sendFirst')}
        </Button>
        <Button size="patient" onClick={discard}>
          {t('discard')}
        </Button>
      </div>
    );
  }
  return (
    <Button
      size="patient"
      className="mt-2 w-full"
      busy={step === 'busy'}
      icon={<Icon of={LogOut} size="lg" />}
      onClick={() => (waiting > 0 ? setStep('ask') : void leave())}
    >
      {t('signOut')}
    </Button>
  );
}
