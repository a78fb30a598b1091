import { useFormatter, useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import type { ReminderSendView } from '#lib/data/reminders/view.ts';
import { useClock } from './use-clock.ts';

/** What was sent when, by which way, and what became of it. Serves the patient and, on its page, the therapist. */
export function ReminderLog({ log, phone = true }: { log: readonly ReminderSendView[]; phone?: boolean }) {
  const t = useTranslations('reminders.log');
  const format = useFormatter();
  const clock = useClock();
  return (
    <Card phone={phone} title={t('title')} titleId="reminder-log">
      {log.length === 0 ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <ul className={phone ? 'divide-y divide-line text-base' : 'divide-y divide-line text-sm'}>
          {log.map(({ id, date, time, kind, channel, outcome, phone: name }) => (
            <li key={id} className="py-2">
              <span className="num font-semibold">
                {t('when', {
                  day: format.dateTime(new Date(`${date}T00:00:00Z`), {
                    weekday: 'short',
                    month: 'short',
                    day: 'numeric',
                    timeZone: 'UTC',
                  }),
                  time: clock(time),
                })}
              </span>{' '}
              <span className="text-ink-2">
                {t(`kind.${kind}`)}, {t(`channel.${channel}`, { name: name || 'none' })}.{' '}
                {t(`outcome.${outcome}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
