'use client';

import { useTranslations } from 'next-intl';
import { Stepper } from '#components/ui/stepper.tsx';
import type { DraftItem, ExerciseView } from '#lib/data/programs/view.ts';
import { useBuilder } from './builder-context.tsx';
import {
  type DoseField,
  type DoseFieldName,
  doseFields,
  isUsual,
  setDoseField,
  usualRange,
} from './dose-fields.ts';
import { editItem, findItem } from './draft-edit.ts';

/** So narrow that the name stands above its box, and the numbers of most doses fit in one row. */
const BOX = 'w-min';

/** The numbers of a dose, each to be typed, stepped or pressed. */
export function ItemDose({ item, exercise }: { item: DraftItem; exercise: ExerciseView }) {
  const t = useTranslations('program.dose');
  const { edit, original, isReadOnly } = useBuilder();
  const fields = doseFields(item.prescription).filter(isInRow);
  const offered = findItem(original, item.key)?.item.prescription;
  const before = offered?.exercise === exercise.slug ? doseFields(offered) : [];
  return (
    <fieldset className="flex min-w-0 flex-wrap items-start gap-x-2 gap-y-2">
      <legend className="sr-only">{t('label', { name: exercise.name })}</legend>
      {fields.map((field) => (
        <span key={field.name} className={`block ${BOX}`}>
          <Stepper
            label={t(field.name)}
            value={field.value}
            min={field.min}
            max={field.max}
            step={field.step}
            {...unitOf(field.name)}
            disabled={isReadOnly}
            warning={usualWords(field)}
            onChange={(value) =>
              edit((draft) =>
                editItem(draft, item.key, (one) => ({
                  ...one,
                  prescription: setDoseField(one.prescription, field.name, value),
                })),
              )
            }
          />
        </span>
      ))}
      {item.prescription.asNeeded && (
        <span className="self-end py-1.5 text-xs text-ink-2">{t('asNeeded')}</span>
      )}
    </fieldset>
  );

  function unitOf(name: DoseFieldName): { unit?: string; unitName?: string } {
    if (name !== 'hold' && name !== 'rest' && name !== 'load' && name !== 'meters') return {};
    return { unit: t(`unit.${name}`), unitName: t(`unitName.${name}`) };
  }

  function usualWords(field: DoseField): string | undefined {
    const offer = before.find((one) => one.name === field.name)?.value;
    const usual = usualRange(field.name, exercise.usual);
    if (!usual || field.value === offer || isUsual(field.value, usual)) return undefined;
    const [from, to] = usual;
    return from === to ? t('usualOne', { value: from }) : t('usual', { from, to });
  }
}

/** Rest, and days as long as it is every day, stand with the details. */
function isInRow({ name, value, max }: DoseField): boolean {
  return name !== 'rest' && (name !== 'days' || value < max);
}
