'use client';

import { useTranslations } from 'next-intl';
import { Segmented } from '#components/ui/segmented.tsx';
import type { AnswerKey } from '#lib/clinical/intake/answers.ts';
import { useIntakeScope } from './intake-context.tsx';

type YesNoKey = Extract<AnswerKey, 'sharp' | 'cough' | 'standing' | 'worsening' | 'weakStable'>;

/** A question with yes and no; neither is chosen before somebody answers. */
export function YesNo({ name, label }: { name: YesNoKey; label: string }) {
  const t = useTranslations('intake');
  const { intake } = useIntakeScope();
  return (
    <Segmented
      label={label}
      labelHidden
      name={name}
      value={intake.answers[name] ?? null}
      onChange={(value) => intake.set(name, value)}
      options={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
    />
  );
}
