'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Check, CircleAlert, Icon, LoaderCircle } from '#components/ui/icon.tsx';

/** Does the clinic know? `told`: ISO instant of the server's word. */
export type Telling = { state: 'telling' } | { state: 'told'; at: string } | { state: 'failed' };

/** Says that the clinic was told only after the server has confirmed it. */
export function TellingStatus({ telling }: { telling: Telling }) {
  const t = useTranslations('stop');
  const format = useFormatter();
  return (
    <div role="status" className="mt-3 flex items-start gap-2 rounded-xl bg-sunken px-3 py-2 text-base">
      {telling.state === 'telling' && (
        <>
          <Icon of={LoaderCircle} size="md" className="mt-0.5 animate-spin text-ink-2" />
          <span>{t('telling')}</span>
        </>
      )}
      {telling.state === 'told' && (
        <>
          <Icon of={Check} size="md" weight={3} className="mt-0.5 text-track" />
          <span>
            {t('told', {
              time: format.dateTime(new Date(telling.at), {
                timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
                hour: '2-digit',
                minute: '2-digit',
              }),
            })}{' '}
            {t('noteSent')}
          </span>
        </>
      )}
      {telling.state === 'failed' && (
        <>
          <Icon of={CircleAlert} size="md" className="mt-0.5 text-urgent" />
          <span>
            <b>{t('notSent')}</b> {t('notSentMore')}
          </span>
        </>
      )}
    </div>
  );
}
