import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { Check, Icon, Timer, Undo2 } from '#components/ui/icon.tsx';
import type { ThreadMessage } from '#lib/data/messages/view.ts';
import { type Reading, useMoment } from './when.ts';

/** One message: whose, when, and whether the other side has read it. */
export function MessageItem({
  message,
  givenName,
  reading,
  asOf,
}: {
  message: ThreadMessage;
  /** The patient's. */
  givenName: string;
  reading: Reading;
  asOf: string;
}) {
  const t = useTranslations('inbox');
  const moment = useMoment(reading);
  const isStaff = message.from === 'staff';
  const isRecalled = message.recalledAt !== null;
  return (
    <li className={clsx('flex flex-col', isStaff ? 'items-end' : 'items-start')}>
      <p
        className={clsx(
          'max-w-[min(74ch,88%)] rounded-lg border px-3.5 py-2 text-base leading-6 break-words whitespace-pre-line',
          isStaff ? 'border-brand-line bg-brand-soft' : 'border-line bg-surface',
          isRecalled && 'text-ink-3 line-through decoration-1',
        )}
      >
        {message.body}
      </p>
      <p className="num mt-1 flex flex-wrap items-center gap-x-3 text-xs text-ink-2">
        <span>{t('by', { author: message.author ?? givenName, time: moment(message.at) })}</span>
        <Receipt message={message} givenName={givenName} moment={moment} asOf={asOf} />
      </p>
    </li>
  );
}

function Receipt({
  message,
  givenName,
  moment,
  asOf,
}: {
  message: ThreadMessage;
  givenName: string;
  moment: (instant: string) => string;
  asOf: string;
}) {
  const t = useTranslations('inbox');
  const { from, readAt, recalledAt, leavesAt } = message;
  if (recalledAt !== null) return <Mark icon={Undo2} words={t('recalled', { name: givenName })} />;
  if (from === 'patient')
    return readAt === null ? null : <Mark icon={Check} words={t('seen', { time: moment(readAt) })} />;
  if (readAt !== null)
    return <Mark icon={Check} words={t('read', { name: givenName, time: moment(readAt) })} />;
  if (leavesAt > asOf) return <Mark icon={Timer} words={t('leaving')} />;
  return <span className="text-ink-3">{t('notRead')}</span>;
}

function Mark({ icon, words }: { icon: typeof Check; words: string }) {
  return (
    <span className="flex items-center gap-1">
      <Icon of={icon} size="xs" />
      {words}
    </span>
  );
}
