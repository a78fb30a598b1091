'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Check, Icon, ListFilter } from '#components/ui/icon.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import type { CaseloadFilter } from '#lib/data/caseload/view.ts';
import { caseloadHref } from './href.ts';
import { NameFilter } from './name-filter.tsx';

const STAGES = [1, 2, 3, 4] as const;

/** Whose patients, which stage, and which name. */
export function Filters({ filter, canTreat }: { filter: CaseloadFilter; canTreat: boolean }) {
  const t = useTranslations('caseload');
  const stages = useTranslations('glyph');
  const router = useRouter();
  const stageName = (stage: CaseloadFilter['stage']) =>
    stage === null ? t('allStages') : stages(`stage.${stage}`);
  return (
    <div className="flex flex-wrap items-center gap-2">
      {canTreat && (
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
      )}
      <Menu
        trigger={
          <Button icon={<Icon of={ListFilter} />}>
            {t('stageFilter', {
              stage: filter.stage === null ? t('allStagesShort') : stageName(filter.stage),
            })}
          </Button>
        }
        groups={[
          ([null, ...STAGES] as const).map((stage) => ({
            key: String(stage),
            label: stageName(stage),
            icon: <Icon of={Check} weight={3} className={filter.stage === stage ? undefined : 'invisible'} />,
            href: caseloadHref(filter, { stage }),
          })),
        ]}
      />
      <NameFilter filter={filter} />
    </div>
  );
}
