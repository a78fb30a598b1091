'use client';

import { useTranslations } from 'next-intl';
import { ChoiceTiles } from '#components/check-in/choice-tiles.tsx';
import type { Questions } from './use-questions.ts';

/** The weekly look at strength; what got harder is asked for its reason. */
export function StrengthQuestion({ questions }: { questions: Questions }) {
  const t = useTranslations('measures.strength');
  const { answers, answer } = questions;
  return (
    <div className="space-y-5">
      <p className="px-1">{t('foot')}</p>
      <ChoiceTiles
        legend={t('title')}
        name="strength"
        options={[
          { value: 'same', label: t('same') },
          { value: 'harder', label: t('harder') },
          { value: 'cant', label: t('cant') },
        ]}
        value={answers.strength}
        onChange={(strength) => answer({ strength, because: null })}
      />
      {answers.strength === 'harder' && (
        <ChoiceTiles
          legend={t('why')}
          isNamed
          name="because"
          options={[
            { value: 'hurts', label: t('hurts') },
            { value: 'weak', label: t('weak') },
          ]}
          value={answers.because}
          onChange={(because) => answer({ because })}
        />
      )}
    </div>
  );
}
