'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '#components/ui/checkbox.tsx';
import type { RmdqForm } from '#lib/data/measures/view.ts';
import type { Questions } from './use-questions.ts';

/** The published form, word for word. A form without a tick counts only with "none of these". */
export function RmdqQuestion({ form, questions }: { form: RmdqForm; questions: Questions }) {
  const t = useTranslations('measures.rmdq');
  const { ticked, noneApply } = questions.answers;
  return (
    <div className="space-y-4">
      <div lang="en-GB" className="space-y-2 px-1 text-ink-2">
        {form.instructions.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <fieldset className="min-w-0">
        <legend className="sr-only">{t('title')}</legend>
        <div className="space-y-2" lang="en-GB">
          {form.statements.map((statement, index) => (
            <Checkbox
              key={statement}
              card
              label={statement}
              checked={ticked.includes(index + 1)}
              onChange={({ target }) =>
                questions.answer({
                  ticked: target.checked
                    ? [...ticked, index + 1]
                    : ticked.filter((number) => number !== index + 1),
                  noneApply: false,
                })
              }
            />
          ))}
        </div>
        <Checkbox
          card
          className="mt-5"
          label={<b>{t('none')}</b>}
          checked={noneApply}
          onChange={({ target }) =>
            questions.answer({ noneApply: target.checked, ...(target.checked ? { ticked: [] } : {}) })
          }
        />
      </fieldset>
      <p className="px-1 text-sm text-ink-2">{form.citation}</p>
    </div>
  );
}
