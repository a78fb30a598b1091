'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { v7 } from 'uuid';
import type { Act } from '#components/patient/acts.ts';
import { FormDialog } from '#components/patient/form-dialog.tsx';
import { useAct } from '#components/patient/use-act.ts';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toasts } from '#components/ui/toast.tsx';
import { ExamFields } from './exam-fields.tsx';
import { EMPTY_FORM, type ExamForm, findingsOf, isNothing } from './exam-form.ts';

type Props = { episodeId: string; name: string; today: string; record: Act; onClose: () => void };

/** Records what was examined on a day; what is left open was not tested. */
export function ExamDialog({ episodeId, name, today, record, onClose }: Props) {
  const t = useTranslations('exam');
  const router = useRouter();
  const [clientId] = useState(() => v7());
  const [localDate, setDate] = useState(today);
  const [form, setForm] = useState<ExamForm>(EMPTY_FORM);
  const [wasTried, setTried] = useState(false);
  const { busy, failure, run } = useAct();
  const isDateGood = localDate !== '' && localDate <= today;
  function submit() {
    setTried(true);
    if (isNothing(form) || !isDateGood) return;
    run(
      async () => {
        const result = await record({ episodeId, clientId, localDate, findings: findingsOf(form) });
        if (result.ok) {
          const { hasFallen } = result.data as { hasFallen: boolean };
          toasts.done(t(hasFallen ? 'savedFall' : 'saved'));
        }
        return result;
      },
      () => {
        router.refresh();
        onClose();
      },
    );
  }
  return (
    <FormDialog
      title={t('recordTitle', { name })}
      lead={t('recordLead')}
      submit={t('save')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      failureTitle={t('notSaved')}
      isTouched={form !== EMPTY_FORM}
    >
      <TextField
        type="date"
        label={t('date')}
        max={today}
        value={localDate}
        onChange={(event) => setDate(event.target.value)}
        error={wasTried && !isDateGood ? t('dateWrong') : failure?.fields?.localDate}
        className="max-w-48"
      />
      <ExamFields form={form} onChange={setForm} />
      <TextArea
        label={t('noteLabel')}
        rows={2}
        maxLength={1000}
        value={form.note}
        onChange={(event) => setForm({ ...form, note: event.target.value })}
        error={wasTried && isNothing(form) ? t('nothing') : undefined}
      />
    </FormDialog>
  );
}
