import { useTranslations } from 'next-intl';
import type { AnswerKey, Answers } from '#lib/clinical/intake/answers.ts';

/** A short answer in words, for notes beside it; long ones are only named. */
export function useAnswerWords(): (key: AnswerKey, value: Answers[AnswerKey] | null) => string {
  const t = useTranslations('intake');
  return (key, value) => {
    if (value === null || value === undefined) return t('notAnswered');
    if (typeof value === 'number')
      return key === 'numbness' ? t(`numbness.${value as 0 | 1 | 2 | 3}`) : String(value);
    if (value === 'yes' || value === 'no') return t(value);
    if (key === 'course') return t(`course.${value as 'better' | 'same' | 'worse'}`);
    if (key === 'pattern') return t(`pattern.${value as 'constant' | 'intermittent'}`);
    if (key === 'onset') return (value as NonNullable<Answers['onset']>).date;
    return typeof value === 'string' ? value : t('otherAnswer');
  };
}
