import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import type { MessageView } from '#lib/data/patients/view.ts';
import type { Act } from './acts.ts';
import type { PatientRef } from './flag-actions.tsx';
import { MarkRead } from './mark-read.tsx';
import { MessageButton } from './message-button.tsx';
import { MoreList } from './more-list.tsx';
import { type Reading, useMoment } from './when.ts';

const SHOWN = 4;

/** Messages with the patient, newest first. */
export function MessagesCard({
  messages,
  patient,
  reading,
  send,
}: {
  messages: readonly MessageView[];
  patient: PatientRef;
  reading: Reading;
  send: Act;
}) {
  const t = useTranslations('patient.messages');
  const moment = useMoment(reading);
  const unread = messages.filter(({ isUnread }) => isUnread).length;
  return (
    <Card
      title={t('title')}
      titleId="messages"
      aside={unread > 0 && <b className="text-brand">{t('unread', { count: unread })}</b>}
    >
      {unread > 0 && <MarkRead episodeId={patient.episodeId} />}
      {messages.length === 0 && <p className="text-ink-2">{t('none')}</p>}
      <MoreList
        className="space-y-3"
        shown={SHOWN}
        more={t('all', { count: messages.length })}
        items={messages.map((message) => ({
          key: message.id,
          node: (
            <div
              className={clsx(
                'border-l-[3px] pl-3',
                message.from === 'patient' ? 'border-brand' : 'border-line',
              )}
            >
              <p className="whitespace-pre-line">{message.body}</p>
              <p className="mt-0.5 text-xs text-ink-2">
                {t('by', { author: message.author, date: moment(message.at) })}
                {message.isUnread && <b className="ml-2 text-brand">{t('new')}</b>}
              </p>
            </div>
          ),
        }))}
      />
      <div className="mt-3">
        <MessageButton patient={patient} send={send} label={t('write')} />
      </div>
    </Card>
  );
}
