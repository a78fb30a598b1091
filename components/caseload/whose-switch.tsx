'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Segmented } from '#components/ui/segmented.tsx';
import type { CaseloadFilter } from '#lib/data/caseload/view.ts';
import { caseloadHref } from './href.ts';

/** One's own patients, or the whole clinic's. */
export function WhoseSwitch({ filter }: { filter: CaseloadFilter }) {
  const t = useTranslations('caseload');
  const router = useRouter();
  return (
    <Segmented
      label={t('whose')}
      labelHidden
      name="whose"
      value={filter.mine ? 'mine' : 'everyone'}
      onChange={(value) =>
        router.push(caseloadHref(filter, { mine: value === 'mine' }) as Route, { scroll: false })
      }
      options={[
        { value: 'mine', label: t('mine') },
        { value: 'everyone', label: t('everyone') },
      ]}
    />
  );
}
