'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormDialog } from '#components/patient/form-dialog.tsx';
import { useAct } from '#components/patient/use-act.ts';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { addDays } from '#lib/clinical/local-date.ts';
import { plannedEnd } from '#lib/clinical/planned-end.ts';
import type { ChangeProgramInput } from '#lib/data/programs/input.ts';
import type { CurrentProgram } from '#lib/data/programs/view.ts';
import type { ProgramActs } from './acts.ts';
import { useBuilder } from './builder-context.tsx';
import { HalfDoseField } from './half-dose-field.tsx';
import { PatientWords } from './patient-words.tsx';
import { ScheduleFields, useSchedule } from './schedule-fields.tsx';
import { DecisionFields, useDecisions } from './send-decisions.tsx';
import { SendFailure } from './send-failure.tsx';
import { useDay } from './use-day.ts';
import { useRequestId } from './use-request-id.ts';

type HalfDose = NonNullable<ChangeProgramInput['halfDose']>;
type End = 'planned' | 'open';

/** Last look before the program in force changes: from the next routine on, or from tomorrow. */
export function ChangeDialog({
  current,
  change,
  onClose,
  onChanged,
}: {
  current: CurrentProgram;
  change: ProgramActs['change'];
  onClose: () => void;
  onChanged: (effectiveFrom: string) => void;
}) {
  const t = useTranslations('program');
  const day = useDay();
  const { view, draft, base } = useBuilder();
  const { patient, today } = view;
  const tomorrow = addDays(today, 1);
  const first = current.hasStarted ? today : current.startsOn;
  const [effectiveFrom, setEffectiveFrom] = useState(first);
  // The phase in force and those after it take their weeks from its start.
  const planned = plannedEnd(current.phaseStartedOn, draft.phases.slice(current.position - 1));
  const [end, setEnd] = useState<End>(current.endsOn === null ? 'open' : 'planned');
  const [note, setNote] = useState('');
  // Half the dose was agreed for these days, so it goes on unless somebody says otherwise.
  const half = current.half !== null && effectiveFrom <= current.half.until ? current.half : null;
  const [halfDose, setHalfDose] = useState<HalfDose>('keep');
  const kept = half !== null && halfDose === 'keep' ? half : null;
  const decisions = useDecisions();
  const schedule = useSchedule(current.position - 1);
  const requestId = useRequestId();
  const { busy, failure, run } = useAct();

  function send() {
    const said = decisions.take();
    const times = schedule.take();
    if (!said || !times) return;
    run(
      async () => {
        const result = await change({
          programId: current.programId,
          draft,
          effectiveFrom,
          endsOn: end === 'planned' && planned !== null && planned >= effectiveFrom ? planned : null,
          fromVersionId: base ?? current.versionId,
          note: note.trim() === '' ? null : note.trim(),
          schedule: times,
          halfDose: half === null ? null : halfDose,
          requestId,
          ...said,
        });
        if (result.ok) onChanged(result.data.effectiveFrom);
        return result;
      },
      () => undefined,
    );
  }

  return (
    <FormDialog
      title={t('confirm.saveTitle', { name: patient.givenName })}
      lead={draft.title}
      submit={t('save', { name: patient.givenName })}
      onSubmit={send}
      onClose={onClose}
      busy={busy}
      failure={null}
      failureTitle={t('confirm.notSaved')}
      isTouched={
        note !== '' || halfDose === 'end' || decisions.redFlagReason !== '' || decisions.ownReason !== ''
      }
    >
      <PatientWords phase={current.position - 1} from={effectiveFrom} half={kept} isNew={false} />
      <p className="text-ink-2">{t('confirm.sameLink')}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        {current.hasStarted && (
          <Select
            label={t('confirm.from')}
            value={effectiveFrom}
            onChange={(event) => setEffectiveFrom(event.target.value)}
            options={[
              { value: today, label: t('confirm.fromToday') },
              { value: tomorrow, label: day.long(tomorrow) },
            ]}
          />
        )}
        {planned !== null && planned >= effectiveFrom && (
          <Select
            label={t('confirm.endsOn')}
            value={end}
            onChange={(event) => setEnd(event.target.value as End)}
            options={[
              { value: 'planned', label: t('confirm.planned', { date: day.short(planned) }) },
              { value: 'open', label: t('confirm.openEnd') },
            ]}
          />
        )}
      </div>
      {half !== null && <HalfDoseField half={half} value={halfDose} onChange={setHalfDose} />}
      <TextField
        label={t('confirm.note')}
        note={t('confirm.optional')}
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.target.value)}
      />
      <ScheduleFields {...schedule} />
      <DecisionFields decisions={decisions} />
      <SendFailure failure={failure} title={t('confirm.notSaved')} onClose={onClose} />
    </FormDialog>
  );
}
