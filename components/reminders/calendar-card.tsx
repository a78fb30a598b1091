import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { CalendarPlus, Copy, Icon } from '#components/ui/icon.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { ReminderActs } from './acts.ts';
import type { useRun } from './use-run.ts';

type Props = {
  url: string | null;
  hasTimes: boolean;
  acts: ReminderActs;
} & Pick<ReturnType<typeof useRun>, 'run' | 'busy'>;

/** An address for the person's own calendar app. It says when, and nothing else; it can be ended. */
export function CalendarCard({ url, hasTimes, acts, run, busy }: Props) {
  const t = useTranslations('reminders.calendar');
  const [isCopied, setCopied] = useState(false);
  return (
    <Card phone title={t('title')} titleId="calendar">
      <p className="-mt-2">{t('text')}</p>
      {url === null ? (
        hasTimes ? (
          <Button
            size="patient"
            className="mt-3 w-full"
            busy={busy === 'calendar'}
            icon={<Icon of={CalendarPlus} size="lg" />}
            onClick={() => void run('calendar', () => acts.makeCalendar({}), t('made'))}
          >
            {t('make')}
          </Button>
        ) : (
          <p className="mt-2 text-base text-ink-2">{t('timesFirst')}</p>
        )
      ) : (
        <div className="mt-3 grid gap-2">
          <TextField
            patient
            label={t('address')}
            value={url}
            readOnly
            onFocus={(event) => event.target.select()}
          />
          <Button
            size="patient"
            icon={<Icon of={Copy} size="lg" />}
            onClick={() => void navigator.clipboard.writeText(url).then(() => setCopied(true))}
          >
            {isCopied ? t('copied') : t('copy')}
          </Button>
          <a href={url.replace(/^https?:/, 'webcal:')} className="btn btn-line btn-patient">
            {t('open')}
          </a>
          <Button
            size="patient"
            variant="quiet"
            busy={busy === 'calendar'}
            onClick={() => void run('calendar', () => acts.revokeCalendar({}), t('ended'))}
          >
            {t('end')}
          </Button>
          <p className="text-base text-ink-2">{t('secret')}</p>
        </div>
      )}
    </Card>
  );
}
