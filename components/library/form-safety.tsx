'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { type ExerciseContent, PRECAUTIONS } from '#lib/data/exercises/input.ts';
import { LinesField } from './form-fields.tsx';

/** When to stop, for whom not, and the entries in a record that warn whoever gives it. */
export function SafetyFields({ content }: { content: ExerciseContent }) {
  const t = useTranslations('library');
  const precaution = useTranslations('patient.precaution');
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <LinesField name="stop" lines={content.stop} />
        <LinesField name="avoidIf" lines={content.avoidIf} />
      </div>
      <div className="mt-4">
        <Checkbox
          name="testFirst"
          defaultChecked={content.testFirst}
          label={t('form.testFirst')}
          detail={t('form.hint.testFirst')}
        />
      </div>
      {(['avoidTags', 'cautionTags'] as const).map((name) => (
        <details key={name} className="mt-4" open={content[name].length > 0}>
          <summary className="cursor-pointer font-semibold">
            {t(name === 'avoidTags' ? 'notWith' : 'careWith')}
          </summary>
          <fieldset className="mt-2">
            <legend className="sr-only">{t(name === 'avoidTags' ? 'notWith' : 'careWith')}</legend>
            <div className="grid grid-cols-[repeat(auto-fill,minmax(14rem,1fr))] gap-2">
              {PRECAUTIONS.map((tag) => (
                <Checkbox
                  key={tag}
                  name={name}
                  value={tag}
                  defaultChecked={content[name].includes(tag)}
                  label={precaution(tag)}
                />
              ))}
            </div>
          </fieldset>
        </details>
      ))}
    </>
  );
}
