'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormDialog } from '#components/patient/form-dialog.tsx';
import { useAct } from '#components/patient/use-act.ts';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { addDays } from '#lib/clinical/local-date.ts';
import { plannedEnd } from '#lib/clinical/planned-end.ts';
import { MAX_START_DAYS } from '#lib/data/programs/input.ts';
import type { Assigned } from '#lib/data/programs/view.ts';
import type { ProgramActs } from './acts.ts';
import { useBuilder } from './builder-context.tsx';
import { PatientWords } from './patient-words.tsx';
import { ScheduleFields, useSchedule } from './schedule-fields.tsx';
import { DecisionFields, useDecisions } from './send-decisions.tsx';
import { SendFailure } from './send-failure.tsx';
import { useDay } from './use-day.ts';
import { useRequestId } from './use-request-id.ts';

type End = 'planned' | 'open';

/** Last look before a program goes to the patient: what it means, from when, and what has to be said. */
export function AssignDialog({
  assign,
  onClose,
  onAssigned,
}: {
  assign: ProgramActs['assign'];
  onClose: () => void;
  onAssigned: (assigned: Assigned) => void;
}) {
  const t = useTranslations('program');
  const day = useDay();
  const { view, draft, template, base } = useBuilder();
  const { patient, episode, earliestStart, today, current } = view;
  const latestStart = addDays(today, MAX_START_DAYS);
  const [startsOn, setStartsOn] = useState(earliestStart);
  const [end, setEnd] = useState<End>('planned');
  const decisions = useDecisions();
  const schedule = useSchedule(0);
  const requestId = useRequestId();
  const { busy, failure, run } = useAct();
  const [startError, setStartError] = useState<string>();
  const planned = plannedEnd(startsOn, draft.phases);
  const range = { from: day.short(earliestStart), to: day.short(latestStart) };

  function send() {
    const isInRange = startsOn >= earliestStart && startsOn <= latestStart;
    setStartError(isInRange ? undefined : t('field.startRange', range));
    const said = decisions.take();
    const times = schedule.take();
    if (!said || !times || !isInRange) return;
    run(
      async () => {
        const result = await assign({
          episodeId: episode.id,
          draft,
          startsOn,
          endsOn: end === 'planned' ? planned : null,
          fromVersionId: base,
          schedule: times,
          requestId,
          ...said,
        });
        if (result.ok) onAssigned(result.data);
        return result;
      },
      () => undefined,
    );
  }

  return (
    <FormDialog
      title={t('confirm.assignTitle', { name: patient.givenName })}
      lead={draft.title}
      submit={t('assign', { name: patient.givenName })}
      onSubmit={send}
      onClose={onClose}
      busy={busy}
      failure={null}
      failureTitle={t('confirm.failed')}
      isTouched={startsOn !== earliestStart || decisions.redFlagReason !== '' || decisions.ownReason !== ''}
    >
      {isDate(startsOn) && <PatientWords phase={0} from={startsOn} isNew />}
      <ul className="grid gap-0.5 text-ink-2">
        {current && (
          <li>
            {t('confirm.replaces', { title: current.draft.title })}
            {current.half !== null && current.half.until >= startsOn && <> {t('half.endsWithOld')}</>}
          </li>
        )}
        <li>{t('confirm.sameLink')}</li>
        {template?.isMaintenance && episode.mode !== 'maintenance' && <li>{t('confirm.maintenance')}</li>}
        {!template?.isMaintenance && episode.mode === 'maintenance' && (
          <li>{t('confirm.leavesMaintenance')}</li>
        )}
      </ul>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={t('confirm.startsOn')}
          type="date"
          value={startsOn}
          min={earliestStart}
          max={latestStart}
          error={startError}
          hint={earliestStart > today ? t('confirm.logged', { name: patient.givenName }) : undefined}
          onChange={(event) => setStartsOn(event.target.value)}
        />
        {planned !== null && (
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
      <ScheduleFields {...schedule} />
      <DecisionFields decisions={decisions} />
      <SendFailure failure={failure} title={t('confirm.failed')} onClose={onClose} />
    </FormDialog>
  );
}

/** A date box is empty while a date is half typed. */
function isDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value);
}
