'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { FieldError } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import {
  CATEGORIES,
  DIRECTIONS,
  EQUIPMENT,
  type ExerciseContent,
  POSITIONS,
  SIDE_RULES,
  STAGES,
} from '#lib/data/exercises/input.ts';
import { useProblem } from './form-fields.tsx';

/** What kind of exercise it is, for whom, and what it needs. */
export function AboutFields({ content }: { content: ExerciseContent }) {
  const t = useTranslations('library');
  const stageName = useTranslations('glyph');
  const problem = useProblem();
  const levelOf = (stage: 1 | 2 | 3 | 4) =>
    content.stages.suited.includes(stage)
      ? 'suited'
      : content.stages.caution.includes(stage)
        ? 'caution'
        : 'not';
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          name="category"
          label={t('filter.category')}
          defaultValue={content.category}
          options={CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
          error={problem('category')}
        />
        <Select
          name="position"
          label={t('filter.position')}
          defaultValue={content.position}
          options={POSITIONS.map((value) => ({ value, label: t(`position.${value}`) }))}
          error={problem('position')}
        />
        <Select
          name="direction"
          label={t('filter.direction')}
          defaultValue={content.direction}
          options={DIRECTIONS.map((value) => ({ value, label: t(`direction.${value}`) }))}
          error={problem('direction')}
        />
        <Select
          name="side"
          label={t('dose.side')}
          defaultValue={content.side}
          options={SIDE_RULES.map((value) => ({ value, label: t(`dose.sides.${value}`) }))}
          error={problem('side')}
        />
      </div>
      <fieldset className="mt-5">
        <legend className="label">{t('form.stages')}</legend>
        <div className="mt-1 grid gap-3 sm:grid-cols-4">
          {STAGES.map((stage) => (
            <Select
              key={stage}
              name={`stage.${stage}`}
              label={stageName(`stage.${stage}`)}
              defaultValue={levelOf(stage)}
              options={(['not', 'suited', 'caution'] as const).map((value) => ({
                value,
                label: t(`form.fit.${value}`),
              }))}
            />
          ))}
        </div>
        <FieldError id="stages-error" error={problem('stages')} />
      </fieldset>
      <fieldset className="mt-5">
        <legend className="label">{t('filter.equipment')}</legend>
        <div className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-2">
          {EQUIPMENT.map((thing) => (
            <Checkbox
              key={thing}
              name="equipment"
              value={thing}
              defaultChecked={content.equipment.includes(thing)}
              label={t(`equipment.${thing}`)}
            />
          ))}
        </div>
        <FieldError id="equipment-error" error={problem('equipment')} />
      </fieldset>
    </>
  );
}
