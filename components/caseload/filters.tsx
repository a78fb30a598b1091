'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Check, Icon, ListFilter } from '#components/ui/icon.tsx';
import { Menu } from '#components/ui/menu.tsx';
import type { CaseloadFilter } from '#lib/data/caseload/view.ts';
import { caseloadHref } from './href.ts';
import { NameFilter } from './name-filter.tsx';

const STAGES = [1, 2, 3, 4] as const;

/** Which stage, and which name. */
export function Filters({ filter }: { filter: CaseloadFilter }) {
  const t = useTranslations('caseload');
  const stages = useTranslations('glyph');
  const stageName = (stage: CaseloadFilter['stage']) =>
    stage === null ? t('allStages') : stages(`stage.${stage}`);
  return (
    <div className="flex max-w-full min-w-0 flex-wrap items-center gap-2">
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
