'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { v7 } from 'uuid';
import { FormDialog } from '#components/patient/form-dialog.tsx';
import { useAct } from '#components/patient/use-act.ts';
import { TextField } from '#components/ui/text-field.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { Failure, Result } from '#lib/result.ts';

export type EntryProps = { episodeId: string; name: string; today: string; onClose: () => void };

/** What every entry names: sent twice with one `clientId`, it is stored once. */
export type Entry = { episodeId: string; clientId: string; localDate: string };

/** What the fields of an entry need of its dialog. */
export type EntryScope = { date: ReactNode; wasTried: boolean; failure: Failure | null };

/** The dialog of something that was found on a day: today, or a day before it. */
export function DatedEntry({
  episodeId,
  today,
  onClose,
  save,
  children,
  ...words
}: Omit<EntryProps, 'name'> & {
  title: ReactNode;
  lead: ReactNode;
  submit: string;
  failureTitle: string;
  isTouched: boolean;
  /** Null while what stands in the fields can't be sent. */
  save: null | ((entry: Entry) => Promise<Result<{ said: string }>>);
  children: (scope: EntryScope) => ReactNode;
}) {
  const t = useTranslations('exam');
  const router = useRouter();
  const [clientId] = useState(() => v7());
  const [localDate, setDate] = useState(today);
  const [wasTried, setTried] = useState(false);
  const { busy, failure, run } = useAct();
  const isDateGood = localDate !== '' && localDate <= today;
  function submit() {
    setTried(true);
    if (save === null || !isDateGood) return;
    run(
      async () => {
        const result = await save({ episodeId, clientId, localDate });
        if (result.ok) toasts.done(result.data.said);
        return result;
      },
      () => {
        router.refresh();
        onClose();
      },
    );
  }
  const date = (
    <TextField
      type="date"
      label={t('date')}
      max={today}
      value={localDate}
      onChange={(event) => setDate(event.target.value)}
      error={wasTried && !isDateGood ? t('dateWrong') : failure?.fields?.localDate}
    />
  );
  return (
    <FormDialog {...words} onSubmit={submit} onClose={onClose} busy={busy} failure={failure}>
      {children({ date, wasTried, failure })}
    </FormDialog>
  );
}
