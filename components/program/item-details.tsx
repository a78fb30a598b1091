'use client';

import { useTranslations } from 'next-intl';
import { Segmented } from '#components/ui/segmented.tsx';
import { Stepper } from '#components/ui/stepper.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { DOSE_LIMITS, type Prescription } from '#lib/clinical/prescription.ts';
import type { DraftItem, ExerciseView } from '#lib/data/programs/view.ts';
import { useBuilder } from './builder-context.tsx';
import { DayBox } from './day-box.tsx';
import { doseFields, setDoseField } from './dose-fields.ts';
import { editItem } from './draft-edit.ts';

type Frequency = 'fixedDays' | 'weekly' | 'whenNeeded';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const NOTE_LENGTH = 280;

/** What is set less often: rest, on which days, and a note that the patient reads. */
export function ItemDetails({ id, item, exercise }: { id: string; item: DraftItem; exercise: ExerciseView }) {
  const t = useTranslations('program');
  const { edit } = useBuilder();
  const { prescription } = item;
  const frequency: Frequency = prescription.asNeeded
    ? 'whenNeeded'
    : prescription.timesPerWeek === null
      ? 'fixedDays'
      : 'weekly';
  const prescribe = (change: (prescription: Prescription) => Prescription) =>
    edit((draft) => editItem(draft, item.key, (one) => ({ ...one, prescription: change(one.prescription) })));
  const hasRest =
    prescription.dose.sets > 1 || doseFields(prescription).some((field) => field.name === 'rest');
  return (
    <div id={id} className="mt-3 flex flex-wrap items-end gap-x-6 gap-y-3 rounded-md bg-canvas p-3">
      <Segmented<Frequency>
        label={t('item.frequency')}
        name={`${id}-frequency`}
        value={frequency}
        onChange={(next) => prescribe((one) => withFrequency(one, next))}
        options={[
          { value: 'fixedDays', label: t('item.fixedDays') },
          { value: 'weekly', label: t('item.weekly') },
          { value: 'whenNeeded', label: t('item.whenNeeded') },
        ]}
      />
      {frequency === 'fixedDays' && (
        <fieldset>
          <legend className="label mb-1">{t('item.daysLabel')}</legend>
          <div className="flex flex-wrap gap-1">
            {WEEKDAYS.map((day) => (
              <DayBox
                key={day}
                label={t(`weekday.${day}`)}
                isOn={prescription.weekdays.includes(Number(day))}
                isLast={prescription.weekdays.length === 1}
                onChange={() => prescribe((one) => withDay(one, Number(day)))}
              />
            ))}
          </div>
        </fieldset>
      )}
      {hasRest && (
        <Stepper
          label={t('item.restLabel')}
          value={prescription.dose.restSeconds}
          {...DOSE_LIMITS.restSeconds}
          unit={t('dose.unit.rest')}
          unitName={t('dose.unitName.rest')}
          onChange={(value) => prescribe((one) => setDoseField(one, 'rest', value))}
        />
      )}
      <TextField
        className="min-w-60 flex-1 basis-full"
        label={t('item.note', { name: exercise.name })}
        hint={t('item.noteHint')}
        value={item.note ?? ''}
        maxLength={NOTE_LENGTH}
        onChange={(event) =>
          edit((draft) => editItem(draft, item.key, (one) => ({ ...one, note: noteOf(event.target.value) })))
        }
      />
    </div>
  );
}

/** An empty box is no note. Blanks at the ends stay while one types; the server takes them off. */
function noteOf(text: string): string | null {
  return text.trim() === '' ? null : text;
}

function withDay(prescription: Prescription, day: number): Prescription {
  const { weekdays } = prescription;
  const next = weekdays.includes(day) ? weekdays.filter((one) => one !== day) : [...weekdays, day];
  return { ...prescription, weekdays: next.sort((a, b) => a - b) };
}

function withFrequency(prescription: Prescription, frequency: Frequency): Prescription {
  return {
    ...prescription,
    asNeeded: frequency === 'whenNeeded',
    timesPerWeek: frequency === 'weekly' ? Math.max(1, prescription.weekdays.length) : null,
  };
}
