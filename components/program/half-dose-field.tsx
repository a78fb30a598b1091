'use client';

import { useTranslations } from 'next-intl';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { addDays } from '#lib/clinical/local-date.ts';
import type { HalfSpan } from '#lib/data/programs/view.ts';
import { useDay } from './use-day.ts';

/** Whether half the dose, which was agreed for some days, outlives a change of the plan. */
export function HalfDoseField({
  half,
  value,
  onChange,
}: {
  half: HalfSpan;
  value: 'keep' | 'end';
  onChange: (value: 'keep' | 'end') => void;
}) {
  const t = useTranslations('program.half');
  const day = useDay();
  const until = day.short(half.until);
  const returns = day.short(addDays(half.until, 1));
  return (
    <RadioCards
      label={t('running', { until })}
      name="half-dose"
      value={value}
      onChange={onChange}
      columns={2}
      options={[
        { value: 'keep', label: t('keep', { until }), detail: t('keepDetail', { returns }) },
        { value: 'end', label: t('end'), detail: t('endDetail') },
      ]}
    />
  );
}
