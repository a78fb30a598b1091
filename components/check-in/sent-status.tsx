'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { PhoneLink } from '#components/stop/phone-link.tsx';
import { Check, CircleAlert, Icon, LoaderCircle, WifiOff } from '#components/ui/icon.tsx';
import type { HelpView } from '#lib/data/own/view.ts';
import { phoneOutbox } from '#lib/offline/phone-outbox.ts';
import type { ReportOutcome } from '#lib/offline/send-report.ts';

/** Whether a report has arrived; never says "sent" before the server did. Needs the area `sending`. */
export function SentStatus({
  outcome,
  therapistName,
  nameOf,
  help,
}: {
  /** Null while it is on its way. */
  outcome: ReportOutcome | null;
  therapistName: string;
  nameOf: (exercise: string) => string;
  /** Whom to call when this phone can keep nothing. */
  help?: HelpView;
}) {
  const t = useTranslations('sending');
  const format = useFormatter();
  const [hasArrived, setArrived] = useState(false);
  const isKept = outcome?.state === 'kept';
  useEffect(() => {
    if (!isKept) return;
    const outbox = phoneOutbox();
    return outbox.watch(() => {
      void outbox.count().then(({ waiting }) => setArrived(waiting === 0));
    });
  }, [isKept]);
  const isSent = outcome?.state === 'sent' || hasArrived;
  const savedFor = outcome?.state === 'sent' ? outcome.answer.savedFor : null;
  const unknown = outcome?.state === 'sent' ? outcome.answer.unknownExercises : [];
  return (
    <div role="status" className="mt-4 flex items-start gap-2 px-1">
      {outcome === null && (
        <>
          <Icon of={LoaderCircle} size="lg" className="animate-spin text-ink-2" />
          {t('saving')}
        </>
      )}
      {isSent && (
        <>
          <Icon of={Check} size="lg" weight={3} className="text-track" />
          <span className="min-w-0">
            {therapistName ? t('sent', { name: therapistName }) : t('sentNoName')}{' '}
            {savedFor !== null &&
              t('clock', {
                date: format.dateTime(new Date(`${savedFor}T00:00:00Z`), {
                  weekday: 'long',
                  day: 'numeric',
                  month: 'long',
                  timeZone: 'UTC',
                }),
              })}{' '}
            {unknown.length > 0 && t('unknown', { names: unknown.map(nameOf).join(', ') })}
          </span>
        </>
      )}
      {!isSent && outcome?.state === 'kept' && (
        <>
          <Icon of={WifiOff} size="lg" className="text-watch" />
          <span className="min-w-0">
            <b>{t(outcome.where === 'phone' ? 'kept' : 'page')}</b>{' '}
            {outcome.why === 'sign-in' ? t('signIn') : t(outcome.where === 'phone' ? 'keptText' : 'pageText')}
            {outcome.where === 'page' && help !== undefined && (
              <span className="mt-2 block">
                <PhoneLink number={help.clinicPhone} label={t('call', { number: help.clinicPhone })} />
              </span>
            )}
          </span>
        </>
      )}
      {outcome?.state === 'refused' && (
        <>
          <Icon of={CircleAlert} size="lg" className="text-urgent" />
          <span className="min-w-0">
            <b>{t('refused')}</b> {t('refusedText')}
          </span>
        </>
      )}
    </div>
  );
}
