import { useFormatter, useTranslations } from 'next-intl';
import { Check, Clock, Icon } from '#components/ui/icon.tsx';
import type { OwnMessage } from '#lib/data/thread/view.ts';

const WHEN = {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
} as const;

/** One message: who wrote it, the words, when, and whether the other side has read it. */
export function MessageBubble({ message }: { message: OwnMessage }) {
  const t = useTranslations('thread');
  const format = useFormatter();
  const isMine = message.from === 'me';
  return (
    <li
      className={
        isMine
          ? 'ml-8 rounded-2xl rounded-br-sm border border-line bg-surface p-4'
          : 'mr-8 rounded-2xl rounded-bl-sm bg-brand-soft p-4 forced-colors:border'
      }
    >
      <p className="text-base font-semibold">{isMine ? t('me') : message.author}</p>
      <p className="whitespace-pre-line break-words">{message.body}</p>
      <p className="mt-1 flex flex-wrap items-center gap-x-2 text-base text-ink-2">
        <time dateTime={message.at}>{format.dateTime(new Date(message.at), WHEN)}</time>
        {isMine && (
          <span className="inline-flex items-center gap-1">
            <Icon of={Check} />
            {message.readAt === null ? t('arrived') : t('read')}
          </span>
        )}
      </p>
    </li>
  );
}

/** A message that has not left this phone yet. */
export function PendingBubble({ body }: { body: string }) {
  const t = useTranslations('thread');
  return (
    <li className="ml-8 rounded-2xl rounded-br-sm border border-line-strong border-dashed bg-surface p-4">
      <p className="text-base font-semibold">{t('me')}</p>
      <p className="whitespace-pre-line break-words">{body}</p>
      <p className="mt-1 flex items-center gap-1 text-base text-watch">
        <Icon of={Clock} />
        {t('waits')}
      </p>
    </li>
  );
}
