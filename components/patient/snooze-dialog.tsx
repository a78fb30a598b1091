'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSayDone } from '#components/round/use-undo.ts';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { Act } from './acts.ts';
import { FormDialog } from './form-dialog.tsx';
import { isSnoozeDay, snoozeDays } from './snooze-days.ts';
import { useAct } from './use-act.ts';

const REASONS = ['away', 'spoke', 'visit', 'other'] as const;
const DAYS = ['tomorrow', 'monday', 'week', 'pick'] as const;
type Reason = (typeof REASONS)[number];
type Day = (typeof DAYS)[number];

type Props = {
  name: string;
  flagId: string;
  /** Clinic-local date. */
  today: string;
  snooze: Act;
  /** The latest thing that staff did about the flag, where the page shows it. */
  seen?: string | null | undefined;
  /** Longest rest in days, where the clinic's own is known. */
  maxDays?: number | undefined;
  onClose: () => void;
  onSnoozed: () => void;
};

/** Sets a flag aside until a day, with the reason. Needs the areas `patient` and `ui`. */
export function SnoozeDialog({ name, flagId, today, snooze, seen, maxDays, onClose, onSnoozed }: Props) {
  const t = useTranslations('patient.snoozeDialog');
  const format = useFormatter();
  const [reason, setReason] = useState<Reason | null>(null);
  const [other, setOther] = useState('');
  const [day, setDay] = useState<Day>(
    snoozeDays(today).monday <= snoozeDays(today, maxDays).last ? 'monday' : 'tomorrow',
  );
  const [picked, setPicked] = useState('');
  const [wasTried, setTried] = useState(false);
  const { busy, failure, run } = useAct();
  const sayDone = useSayDone();
  const days = snoozeDays(today, maxDays);
  const offered = DAYS.filter((value) => value === 'pick' || days[value] <= days.last);
  const said = (date: string) =>
    format.dateTime(new Date(date), { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  const until = day === 'pick' ? picked : days[day];
  const isDayGood = isSnoozeDay(until, today, maxDays);
  function submit() {
    setTried(true);
    const words = reason === null || reason === 'other' ? other.trim() : t(reason);
    if (reason === null || words === '' || !isDayGood) return;
    run(
      () => snooze({ flagId, until, reason: words, ...(seen === undefined ? {} : { seen }) }),
      () => {
        sayDone(t('saved', { name, date: said(until) }), { act: 'wake', input: { flagId } });
        onSnoozed();
        onClose();
      },
    );
  }
  return (
    <FormDialog
      title={t('title', { name })}
      lead={t('lead')}
      submit={t('save')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      failureTitle={t('notSaved')}
      isTouched={other !== '' || picked !== ''}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <RadioCards
          label={t('reason')}
          name="reason"
          value={reason}
          onChange={setReason}
          options={REASONS.map((value) => ({ value, label: t(value) }))}
          error={wasTried && reason === null ? t('reasonMissing') : undefined}
        />
        <RadioCards
          label={t('until')}
          name="until"
          value={day}
          onChange={setDay}
          options={offered.map((value) => ({
            value,
            label: value === 'pick' ? t('pick') : t(value, { date: said(days[value]) }),
          }))}
        />
        {reason === 'other' && (
          <TextField
            label={t('otherLabel')}
            value={other}
            maxLength={200}
            onChange={(event) => setOther(event.target.value)}
            error={wasTried && other.trim() === '' ? t('otherMissing') : failure?.fields?.reason}
          />
        )}
        {day === 'pick' && (
          <TextField
            className="sm:col-start-2"
            type="date"
            label={t('pickLabel', { date: said(days.last) })}
            min={days.tomorrow}
            max={days.last}
            value={picked}
            onChange={(event) => setPicked(event.target.value)}
            error={
              wasTried && !isDayGood
                ? t('dayMissing', { from: said(days.tomorrow), to: said(days.last) })
                : failure?.fields?.until
            }
          />
        )}
      </div>
    </FormDialog>
  );
}
