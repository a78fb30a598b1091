'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Icon, ListFilter } from '#components/ui/icon.tsx';
import { Popover } from '#components/ui/popover.tsx';
import type { CaseloadFilter } from '#lib/data/caseload/view.ts';
import { FilterForm, type LoadChoices } from './filter-form.tsx';
import { NameFilter } from './name-filter.tsx';

/** Stage, program, flag and therapist in a panel, and the name beside it. */
export function Filters({ filter, loadChoices }: { filter: CaseloadFilter; loadChoices: LoadChoices }) {
  const t = useTranslations('caseload.filter');
  const { stage, program, rule, therapist } = filter;
  const count = [stage, program, rule, therapist].filter((part) => part !== null).length;
  return (
    <div className="flex max-w-full min-w-0 flex-wrap items-center gap-2">
      <Popover
        title={t('title')}
        trigger={
          <Button icon={<Icon of={ListFilter} />}>
            {t('title')}
            {count > 0 && (
              <span className="num rounded-full bg-brand px-1.5 text-xs leading-5 text-on-brand">
                <span className="sr-only">{t('active')} </span>
                {count}
              </span>
            )}
          </Button>
        }
      >
        <FilterForm filter={filter} loadChoices={loadChoices} />
      </Popover>
      <NameFilter filter={filter} />
    </div>
  );
}
