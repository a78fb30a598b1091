'use client';

import { useTranslations } from 'next-intl';
import { Stepper } from '#components/ui/stepper.tsx';
import type { DraftItem, ExerciseView, UsualDose } from '#lib/data/programs/view.ts';
import { useBuilder } from './builder-context.tsx';
import { type DoseField, type DoseFieldName, doseFields, setDoseField } from './dose-fields.ts';
import { editItem, findItem } from './draft-edit.ts';

const USUAL: Partial<Record<DoseFieldName, keyof UsualDose>> = {
  sets: 'sets',
  reps: 'reps',
  hold: 'holdSeconds',
  minutes: 'minutes',
  meters: 'meters',
  perDay: 'timesPerDay',
};

/** The numbers of a dose, each to be typed, stepped or pressed. Rest of a set stands with the details. */
export function ItemDose({ item, exercise }: { item: DraftItem; exercise: ExerciseView }) {
  const t = useTranslations('program.dose');
  const { edit, original, isReadOnly } = useBuilder();
  const fields = doseFields(item.prescription).filter((field) => field.name !== 'rest');
  const offered = findItem(original, item.key)?.item.prescription;
  const before = offered?.exercise === exercise.slug ? doseFields(offered) : [];
  return (
    <fieldset className="flex min-w-0 flex-wrap items-start gap-x-4 gap-y-2">
      <legend className="sr-only">{t('label', { name: exercise.name })}</legend>
      {fields.map((field) => (
        <Stepper
          key={field.name}
          label={t(field.name)}
          value={field.value}
          min={field.min}
          max={field.max}
          step={field.step}
          {...unitOf(field.name)}
          disabled={isReadOnly}
          warning={usualWords(field, usualOf(field, exercise, before))}
          onChange={(value) =>
            edit((draft) =>
              editItem(draft, item.key, (one) => ({
                ...one,
                prescription: setDoseField(one.prescription, field.name, value),
              })),
            )
          }
        />
      ))}
      {item.prescription.asNeeded && <span className="py-1.5 text-xs text-ink-2">{t('asNeeded')}</span>}
    </fieldset>
  );

  function unitOf(name: DoseFieldName): { unit?: string; unitName?: string } {
    if (name !== 'hold' && name !== 'rest' && name !== 'load' && name !== 'meters') return {};
    return { unit: t(`unit.${name}`), unitName: t(`unitName.${name}`) };
  }

  function usualWords(field: DoseField, usual: readonly [number, number] | null): string | undefined {
    if (!usual || (field.value >= usual[0] && field.value <= usual[1])) return undefined;
    const [from, to] = usual;
    return from === to ? t('usualOne', { value: from }) : t('usual', { from, to });
  }
}

/** What the library and the template give between them; null where they say nothing. */
function usualOf(
  { name }: DoseField,
  exercise: ExerciseView,
  before: readonly DoseField[],
): readonly [number, number] | null {
  const key = USUAL[name];
  const usual = key && exercise.usual[key];
  if (!usual) return null;
  const offered = before.find((field) => field.name === name)?.value;
  return offered === undefined ? usual : [Math.min(usual[0], offered), Math.max(usual[1], offered)];
}
