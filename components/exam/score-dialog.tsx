'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { v7 } from 'uuid';
import type { Act } from '#components/patient/acts.ts';
import { FormDialog } from '#components/patient/form-dialog.tsx';
import { useAct } from '#components/patient/use-act.ts';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toasts } from '#components/ui/toast.tsx';
import { EMPTY_SCORE, type ScoreForm, scaleOf, scoreOf } from './score-form.ts';

const KINDS = ['rmdq', 'psfs', 'tsk11', 'fabq-pa', 'other'] as const;

type Props = { episodeId: string; name: string; today: string; enter: Act; onClose: () => void };

/** Takes over a total from paper or from an instrument that is not part of the product. */
export function ScoreDialog({ episodeId, name, today, enter, onClose }: Props) {
  const t = useTranslations('exam');
  const router = useRouter();
  const [clientId] = useState(() => v7());
  const [localDate, setDate] = useState(today);
  const [form, setForm] = useState<ScoreForm>(EMPTY_SCORE);
  const [wasTried, setTried] = useState(false);
  const { busy, failure, run } = useAct();
  const change = (part: Partial<ScoreForm>) => setForm({ ...form, ...part });
  const isDateGood = localDate !== '' && localDate <= today;
  const scale = scaleOf(form);
  const { score, wrong } = scoreOf(form);
  function submit() {
    setTried(true);
    if (score === null || !isDateGood) return;
    run(
      () => enter({ episodeId, clientId, localDate, score }),
      () => {
        toasts.done(t('scoreSaved'));
        router.refresh();
        onClose();
      },
    );
  }
  const error = (field: 'name' | 'max' | 'value') => {
    if (!wasTried || wrong !== field) return undefined;
    if (field === 'value') return t('valueWrong', { min: scale?.min ?? 0, max: scale?.max ?? 0 });
    return t(field === 'name' ? 'nameWrong' : 'maxWrong');
  };
  const number = (field: 'min' | 'max' | 'value', label: string) => (
    <TextField
      label={label}
      inputMode="decimal"
      value={form[field]}
      onChange={(event) => change({ [field]: event.target.value })}
      hint={field === 'value' && scale !== null ? t('range', scale) : undefined}
      error={field === 'min' ? undefined : (error(field) ?? failure?.fields?.[field])}
    />
  );
  return (
    <FormDialog
      title={t('enterTitle', { name })}
      lead={t('enterLead')}
      submit={t('saveScore')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      failureTitle={t('scoreNotSaved')}
      isTouched={form !== EMPTY_SCORE}
    >
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
            error={error('name')}
          />
          <div className="grid grid-cols-2 gap-2">
            {number('min', t('min'))}
            {number('max', t('max'))}
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
        {number('value', t('value'))}
        <TextField
          type="date"
          label={t('date')}
          max={today}
          value={localDate}
          onChange={(event) => setDate(event.target.value)}
          error={wasTried && !isDateGood ? t('dateWrong') : failure?.fields?.localDate}
        />
      </div>
    </FormDialog>
  );
}
