'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextField } from '#components/ui/text-field.tsx';
import { addDays, daysBetween } from '#lib/clinical/local-date.ts';
import { useIntakeScope } from './intake-context.tsx';

const OLDEST_DAYS = 36_500;

/** When the pain began: the day, or how many days ago; each follows the other. */
export function OnsetField() {
  const t = useTranslations('intake');
  const format = useFormatter();
  const { intake, view } = useIntakeScope();
  const { today } = view;
  const onset = intake.answers.onset;
  const [error, setError] = useState<string>();
  const days = onset ? daysBetween(onset.date, today) : null;
  const [typed, setTyped] = useState<string | null>(null);

  function setDate(date: string) {
    if (date === '') {
      setError(undefined);
      return intake.set('onset', null);
    }
    if (date > today) return setError(t('onsetFuture'));
    if (daysBetween(date, today) > OLDEST_DAYS) return setError(t('onsetTooOld'));
    setError(undefined);
    intake.set('onset', { date, precision: 'day' });
  }

  function setDays(text: string) {
    setTyped(text);
    if (text.trim() === '') return intake.set('onset', null);
    if (!/^\d{1,5}$/.test(text.trim()) || Number(text) > OLDEST_DAYS) return setError(t('onsetDays'));
    setError(undefined);
    intake.set('onset', { date: addDays(today, -Number(text)), precision: 'day' });
  }

  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
      <TextField
        label={t('daysAgo')}
        className="w-32"
        inputMode="numeric"
        after={t('days')}
        value={typed ?? (days === null ? '' : String(days))}
        onChange={(event) => setDays(event.target.value)}
        onBlur={() => setTyped(null)}
      />
      <TextField
        label={t('onsetDate')}
        type="date"
        className="w-44"
        max={today}
        value={onset?.date ?? ''}
        onChange={(event) => setDate(event.target.value)}
        error={error}
      />
      {onset && (
        <p className="self-end pb-2 text-xs text-ink-2">
          {t('onsetSays', {
            date: format.dateTime(new Date(onset.date), {
              day: 'numeric',
              month: 'long',
              year: 'numeric',
              timeZone: 'UTC',
            }),
            precision: onset.precision,
          })}
        </p>
      )}
    </div>
  );
}
