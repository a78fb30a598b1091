'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormDialog } from '#components/patient/form-dialog.tsx';
import { useAct } from '#components/patient/use-act.ts';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { CurrentProgram } from '#lib/data/programs/view.ts';
import type { ProgramActs } from './acts.ts';
import { useBuilder } from './builder-context.tsx';
import { SendFailure } from './send-failure.tsx';
import { useDay } from './use-day.ts';

const SHORTEST = 3;

/** Moves the patient to another phase: what only the therapist can see is ticked, or a reason is given. */
export function StepDialog({
  current,
  to,
  progress,
  onClose,
  onMoved,
}: {
  current: CurrentProgram;
  /** Position of the phase, from 1. */
  to: number;
  progress: ProgramActs['progress'];
  onClose: () => void;
  onMoved: (position: number, startedOn: string) => void;
}) {
  const t = useTranslations('program');
  const day = useDay();
  const { view } = useBuilder();
  const [checked, setChecked] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const { busy, failure, run } = useAct();
  const name = view.patient.givenName;
  const isBack = to < current.position;
  const checks = isBack ? [] : (current.gate?.checks ?? []);
  const isMet = current.gate?.met === true && checks.every(({ key }) => checked.includes(key));
  const { hasOpenRedFlag } = view.episode;
  const needsReason = isBack || !isMet || hasOpenRedFlag;
  const why = hasOpenRedFlag ? 'redFlag' : isBack ? 'back' : 'gate';
  const words = { name, number: to, title: current.draft.phases[to - 1]?.title ?? '' };

  function send() {
    const said = reason.trim();
    if (needsReason && said.length < SHORTEST) {
      setError(t('field.reason'));
      return;
    }
    run(async () => {
      const result = await progress({
        programId: current.programId,
        toPosition: to,
        checked: [...checked],
        reason: said.length < SHORTEST ? null : said,
      });
      if (result.ok) onMoved(result.data.position, result.data.startedOn);
      return result;
    }, onClose);
  }

  return (
    <FormDialog
      title={t(isBack ? 'step.backDialog' : 'step.dialog', words)}
      lead={t('step.lead', { date: day.long(view.earliestStart) })}
      submit={t(isBack ? 'step.back' : 'step.move', words)}
      onSubmit={send}
      onClose={onClose}
      busy={busy}
      failure={null}
      failureTitle={t('step.failed')}
      isTouched={reason !== ''}
    >
      {checks.map(({ key, words: check }) => (
        <Checkbox
          key={key}
          label={check}
          detail={t('step.lookedAt')}
          checked={checked.includes(key)}
          onChange={(event) =>
            setChecked(event.target.checked ? [...checked, key] : checked.filter((one) => one !== key))
          }
        />
      ))}
      {needsReason && (
        <TextArea
          label={t('step.reason')}
          hint={t(`step.reasonWhy.${why}`)}
          rows={2}
          maxLength={500}
          value={reason}
          error={error}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <SendFailure onClose={onClose} failure={failure} title={t('step.failed')} />
    </FormDialog>
  );
}
