'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Icon, ShieldAlert } from '#components/ui/icon.tsx';
import type { DraftItem } from '#lib/data/programs/view.ts';
import { useBuilder } from './builder-context.tsx';
import { removeItem } from './draft-edit.ts';

/** An exercise that was taken out of the library meanwhile: it can only be taken out of the draft too. */
export function UnknownExercise({ item }: { item: DraftItem }) {
  const t = useTranslations('program');
  const { edit, isReadOnly } = useBuilder();
  return (
    <section
      aria-label={t('warning.title', { name: item.prescription.exercise })}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md bg-review-soft px-3 py-2.5"
    >
      <Icon of={ShieldAlert} size="md" className="text-review" />
      <p className="min-w-40 flex-1 font-semibold">{t('item.unknown')}</p>
      {!isReadOnly && (
        <Button size="sm" variant="primary" onClick={() => edit((draft) => removeItem(draft, item.key))}>
          {t('warning.takeOut')}
        </Button>
      )}
    </section>
  );
}
