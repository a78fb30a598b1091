'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormDialog } from '#components/patient/form-dialog.tsx';
import { useAct } from '#components/patient/use-act.ts';
import { FieldError } from '#components/ui/field.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toasts } from '#components/ui/toast.tsx';
import { addDays } from '#lib/clinical/local-date.ts';
import {
  type DirectionTestView,
  MOVEMENTS,
  type Movement,
  RESPONSES,
  type Response,
} from '#lib/data/programs/view.ts';
import { directionOf } from '#lib/plan/direction-of.ts';
import type { ProgramActs } from './acts.ts';
import { useBuilder } from './builder-context.tsx';
import { useDay } from './use-day.ts';
import { useRequestId } from './use-request-id.ts';

type Responses = Record<Movement, Response | null>;
const UNTESTED: Responses = { extension: null, flexion: null, side: null };
const OLDEST_DAYS = 14;
const NOTE_LENGTH = 500;

/** How symptoms answered to repeated movements; the conclusion becomes the direction that warnings and fit go by. */
export function DirectionDialog({
  record,
  onClose,
}: {
  record: ProgramActs['recordDirection'];
  onClose: () => void;
}) {
  const t = useTranslations('program.test');
  const router = useRouter();
  const day = useDay();
  const { view } = useBuilder();
  const { today, episode, patient } = view;
  const [responses, setResponses] = useState(UNTESTED);
  const [chosen, setChosen] = useState<DirectionTestView['direction'] | null>(null);
  const [localDate, setLocalDate] = useState(today);
  const [note, setNote] = useState('');
  const [errors, setErrors] = useState<{ response?: string; date?: string }>({});
  const clientId = useRequestId();
  const { busy, failure, run } = useAct();
  const tested = MOVEMENTS.filter((movement) => responses[movement] !== null);
  const suggested = directionOf(responses);
  const direction = chosen !== null && (chosen === 'none' || tested.includes(chosen)) ? chosen : suggested;
  const oldest = addDays(today, -OLDEST_DAYS);

  function send() {
    const isInRange = localDate >= oldest && localDate <= today;
    const wrong = {
      ...(tested.length === 0 ? { response: t('needsOne') } : {}),
      ...(isInRange ? {} : { date: t('range', { from: day.short(oldest), to: day.short(today) }) }),
    };
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    const words = note.trim();
    run(
      () =>
        record({
          episodeId: episode.id,
          clientId,
          localDate,
          responses,
          direction,
          note: words === '' ? null : words,
        }),
      () => {
        toasts.done(t('done', { direction: t(`conclusion.${direction}`) }));
        router.refresh();
        onClose();
      },
    );
  }

  return (
    <FormDialog
      title={t('title', { name: patient.givenName })}
      lead={t('lead')}
      submit={t('submit')}
      onSubmit={send}
      onClose={onClose}
      busy={busy}
      failure={failure}
      failureTitle={t('failed')}
      isTouched={tested.length > 0 || note !== ''}
    >
      {MOVEMENTS.map((movement) => (
        <Segmented<Response>
          key={movement}
          label={t(`movement.${movement}`)}
          name={`response-${movement}`}
          value={responses[movement]}
          onChange={(value) => setResponses({ ...responses, [movement]: value })}
          options={RESPONSES.map((value) => ({ value, label: t(`response.${value}`) }))}
        />
      ))}
      <FieldError id="response-error" error={errors.response} />
      {tested.length > 0 && (
        <Segmented<DirectionTestView['direction']>
          label={t('conclude')}
          name="direction"
          value={direction}
          onChange={setChosen}
          options={[...tested, 'none' as const].map((value) => ({
            value,
            label: t(`conclusion.${value}`),
          }))}
        />
      )}
      <TextField
        label={t('date')}
        type="date"
        value={localDate}
        min={oldest}
        max={today}
        error={errors.date}
        onChange={(event) => setLocalDate(event.target.value)}
      />
      <TextArea
        label={t('note')}
        rows={2}
        maxLength={NOTE_LENGTH}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Earlier tests={view.directionTests} />
    </FormDialog>
  );
}

function Earlier({ tests }: { tests: readonly DirectionTestView[] }) {
  const t = useTranslations('program.test');
  const day = useDay();
  if (tests.length === 0) return null;
  return (
    <section>
      <h3 className="label mb-1">{t('earlier')}</h3>
      <ul className="grid gap-1 text-xs text-ink-2">
        {tests.map((test) => (
          <li key={test.id}>
            <b className="text-ink">
              {day.short(test.date)}, {t(`conclusion.${test.direction}`)}
            </b>
            {': '}
            {MOVEMENTS.flatMap((movement) => {
              const response = test.responses[movement];
              return response === null
                ? []
                : [`${t(`movement.${movement}`)} ${t(`response.${response}`).toLowerCase()}`];
            }).join(', ')}
            {test.note !== null && `. ${test.note}`} ({test.by})
          </li>
        ))}
      </ul>
    </section>
  );
}
