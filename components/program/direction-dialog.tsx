'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DirectionFields, useDirectionTest } from '#components/patient/direction-fields.tsx';
import { FormDialog } from '#components/patient/form-dialog.tsx';
import { useAct } from '#components/patient/use-act.ts';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toasts } from '#components/ui/toast.tsx';
import { addDays } from '#lib/clinical/local-date.ts';
import { type DirectionTestView, MOVEMENTS } from '#lib/data/programs/view.ts';
import type { ProgramActs } from './acts.ts';
import { useBuilder } from './builder-context.tsx';
import { useDay } from './use-day.ts';
import { useRequestId } from './use-request-id.ts';

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
  const words = useTranslations('patient.directionTest');
  const router = useRouter();
  const day = useDay();
  const { view } = useBuilder();
  const { today, episode, patient } = view;
  const test = useDirectionTest();
  const { responses, direction, tested } = test;
  const [localDate, setLocalDate] = useState(today);
  const [note, setNote] = useState('');
  const [errors, setErrors] = useState<{ response?: string; date?: string }>({});
  const clientId = useRequestId();
  const { busy, failure, run } = useAct();
  const oldest = addDays(today, -OLDEST_DAYS);

  function send() {
    const isInRange = localDate >= oldest && localDate <= today;
    const wrong = {
      ...(tested.length === 0 ? { response: t('needsOne') } : {}),
      ...(isInRange ? {} : { date: t('range', { from: day.short(oldest), to: day.short(today) }) }),
    };
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    const text = note.trim();
    run(
      () =>
        record({
          episodeId: episode.id,
          clientId,
          localDate,
          responses,
          direction,
          note: text === '' ? null : text,
        }),
      () => {
        toasts.done(t('done', { direction: words(`conclusion.${direction}`) }));
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
      <DirectionFields test={test} error={errors.response} />
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
  const words = useTranslations('patient.directionTest');
  const day = useDay();
  if (tests.length === 0) return null;
  return (
    <section>
      <h3 className="label mb-1">{t('earlier')}</h3>
      <ul className="grid gap-1 text-xs text-ink-2">
        {tests.map((test) => (
          <li key={test.id}>
            <b className="text-ink">
              {day.short(test.date)}, {words(`conclusion.${test.direction}`)}
            </b>
            {': '}
            {MOVEMENTS.flatMap((movement) => {
              const response = test.responses[movement];
              return response === null
                ? []
                : [`${words(`movement.${movement}`)} ${words(`response.${response}`).toLowerCase()}`];
            }).join(', ')}
            {test.note !== null && `. ${test.note}`} ({test.by})
          </li>
        ))}
      </ul>
    </section>
  );
}
