'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Act } from '#components/patient/acts.ts';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { DatedEntry, type EntryProps, type EntryScope } from './dated-entry.tsx';
import { EMPTY_SCORE, type ScoreForm, scaleOf, scoreOf } from './score-form.ts';

const KINDS = ['rmdq', 'psfs', 'tsk11', 'fabq-pa', 'other'] as const;

/** Takes over a total from paper or from an instrument that is not part of the product. */
export function ScoreDialog({ name, enter, ...entry }: EntryProps & { enter: Act }) {
  const t = useTranslations('exam');
  const [form, setForm] = useState<ScoreForm>(EMPTY_SCORE);
  const change = (part: Partial<ScoreForm>) => setForm({ ...form, ...part });
  const scale = scaleOf(form);
  const { score, wrong } = scoreOf(form);
  function error(field: 'name' | 'max' | 'value', { wasTried, failure }: EntryScope) {
    if (!wasTried || wrong !== field) return failure?.fields?.[field];
    if (field === 'value') return t('valueWrong', { min: scale?.min ?? 0, max: scale?.max ?? 0 });
    return t(field === 'name' ? 'nameWrong' : 'maxWrong');
  }
  const number = (field: 'min' | 'max' | 'value', scope: EntryScope) => (
    <TextField
      label={t(field)}
      inputMode="decimal"
      value={form[field]}
      onChange={(event) => change({ [field]: event.target.value })}
      hint={field === 'value' && scale !== null ? t('range', scale) : undefined}
      error={field === 'min' ? undefined : error(field, scope)}
    />
  );
  return (
    <DatedEntry
      {...entry}
      title={t('enterTitle', { name })}
      lead={t('enterLead')}
      submit={t('saveScore')}
      failureTitle={t('scoreNotSaved')}
      isTouched={form !== EMPTY_SCORE}
      save={
        score &&
        (async (base) => {
          const result = await enter({ ...base, score });
          return result.ok ? { ok: true, data: { said: t('scoreSaved') } } : result;
        })
      }
    >
      {(scope) => (
        <>
          <Select
            label={t('kindLabel')}
            options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            value={form.kind}
            onChange={(event) => change({ kind: event.target.value as ScoreForm['kind'] })}
          />
          {form.kind === 'other' && (
            <>
              <TextField
                label={t('name')}
                maxLength={80}
                value={form.name}
                onChange={(event) => change({ name: event.target.value })}
                error={error('name', scope)}
              />
              <div className="grid grid-cols-2 gap-2">
                {number('min', scope)}
                {number('max', scope)}
              </div>
              <Select
                label={t('better')}
                options={(['higher', 'lower'] as const).map((value) => ({ value, label: t(value) }))}
                value={form.better}
                onChange={(event) => change({ better: event.target.value as ScoreForm['better'] })}
              />
            </>
          )}
          <div className="grid grid-cols-2 gap-2">
            {number('value', scope)}
            {scope.date}
          </div>
        </>
      )}
    </DatedEntry>
  );
}
