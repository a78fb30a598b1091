'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Act } from '#components/patient/acts.ts';
import { TextArea } from '#components/ui/text-area.tsx';
import { DatedEntry, type EntryProps } from './dated-entry.tsx';
import { ExamFields } from './exam-fields.tsx';
import { EMPTY_FORM, type ExamForm, findingsOf, isNothing } from './exam-form.ts';

/** Records what was examined on a day; what is left open was not tested. */
export function ExamDialog({ name, record, ...entry }: EntryProps & { record: Act }) {
  const t = useTranslations('exam');
  const [form, setForm] = useState<ExamForm>(EMPTY_FORM);
  return (
    <DatedEntry
      {...entry}
      title={t('recordTitle', { name })}
      lead={t('recordLead')}
      submit={t('save')}
      failureTitle={t('notSaved')}
      isTouched={form !== EMPTY_FORM}
      save={
        isNothing(form)
          ? null
          : async (base) => {
              const result = await record({ ...base, findings: findingsOf(form) });
              if (!result.ok) return result;
              const { hasFallen } = result.data as { hasFallen: boolean };
              return { ok: true, data: { said: t(hasFallen ? 'savedFall' : 'saved') } };
            }
      }
    >
      {({ date, wasTried }) => (
        <>
          <div className="max-w-48">{date}</div>
          <ExamFields form={form} onChange={setForm} />
          <TextArea
            label={t('noteLabel')}
            rows={2}
            maxLength={1000}
            value={form.note}
            onChange={(event) => setForm({ ...form, note: event.target.value })}
            error={wasTried && isNothing(form) ? t('nothing') : undefined}
          />
        </>
      )}
    </DatedEntry>
  );
}
