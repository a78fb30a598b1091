'use client';

import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Select } from '#components/ui/select.tsx';
import { STRENGTH_TESTS } from '#lib/clinical/neuro-exam.ts';
import { type ExamForm, fieldKey } from './exam-form.ts';

/** In the order of the intake and of the tables: as the patient stands before the therapist. */
const SIDES = ['right', 'left'] as const;
const GRADES = [5, 4, 3, 2, 1, 0] as const;
const DEGREES = [20, 30, 40, 50, 60, 70, 80, 90] as const;
const FINDINGS = ['normal', 'reduced', 'absent', 'brisk'] as const;

/** Strength, reflexes and straight leg raise of both sides, for the keyboard and the thumb. */
export function ExamFields({ form, onChange }: { form: ExamForm; onChange: (form: ExamForm) => void }) {
  const t = useTranslations('exam');
  const grades = GRADES.map((grade) => ({ value: String(grade), label: t('gradeOption', { grade }) }));
  const findings = FINDINGS.map((finding) => ({ value: finding, label: t(`reflexFinding.${finding}`) }));
  const raises = [
    { value: 'free', label: t('slrFree') },
    ...DEGREES.map((degrees) => ({ value: String(degrees), label: t('slrDegrees', { degrees }) })),
  ];
  const groups = [
    {
      legend: t('strengthLegend'),
      rows: STRENGTH_TESTS.map((test) => ({ test, label: t(`strength.${test}`), options: grades })),
    },
    {
      legend: t('reflexLegend'),
      rows: (['knee', 'ankle'] as const).map((test) => ({
        test,
        label: t(`reflex.${test}`),
        options: findings,
      })),
    },
    { legend: t('slrLegend'), rows: [{ test: 'slr', label: t('slr'), options: raises }] },
  ];
  return groups.map(({ legend, rows }) => (
    <fieldset key={legend} className="min-w-0">
      <legend className="label mb-1">{legend}</legend>
      <div className="grid grid-cols-2 items-center gap-x-2 gap-y-1.5 sm:grid-cols-[minmax(0,1fr)_9rem_9rem]">
        {SIDES.map((side) => (
          <span key={side} aria-hidden="true" className="label sm:first:col-start-2">
            {t(side)}
          </span>
        ))}
        {rows.map(({ test, label, options }) => (
          <Fragment key={test}>
            <span aria-hidden="true" className="max-sm:col-span-2 max-sm:mt-1 sm:pt-1">
              {label}
            </span>
            {SIDES.map((side) => (
              <Select
                key={side}
                label={<span className="sr-only">{t('sideOf', { what: label, side: t(side) })}</span>}
                options={[{ value: '', label: t('notTested') }, ...options]}
                value={form.fields[fieldKey(test, side)] ?? ''}
                onChange={(event) =>
                  onChange({
                    ...form,
                    fields: { ...form.fields, [fieldKey(test, side)]: event.target.value },
                  })
                }
              />
            ))}
          </Fragment>
        ))}
      </div>
    </fieldset>
  ));
}
