'use client';

import { useTranslations } from 'next-intl';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import type { CaseloadGroup, CaseloadView } from '#lib/data/caseload/view.ts';
import { GroupSection } from './group-section.tsx';
import type { Grouped } from './grouped.ts';
import { ListHead } from './list-head.tsx';
import { Row } from './row.tsx';
import type { OpenDialog } from './row-dialogs.tsx';

/** The groups with their rows, and the way to more of them. */
export function CaseloadList({
  view,
  groups,
  currentId,
  tabStopId,
  canTreat,
  more,
  open,
  onEnter,
  onFold,
}: {
  view: CaseloadView;
  groups: readonly Grouped[];
  currentId: string | null;
  tabStopId: string | null;
  canTreat: boolean;
  more: { hasMore: boolean; busy: boolean; hasFailed: boolean; load: () => void };
  open: OpenDialog;
  onEnter: (episodeId: string) => void;
  onFold: (group: CaseloadGroup, folded: boolean) => void;
}) {
  const t = useTranslations('caseload');
  const ui = useTranslations('ui');
  return (
    <>
      <div className="card @container mt-4 overflow-clip">
        <ListHead />
        {groups.map(({ group, rows, shown }) => (
          <GroupSection
            key={group}
            group={group}
            rows={rows}
            shownRows={shown.length}
            view={view}
            isFolded={shown.length < rows.length}
            onFold={(folded) => onFold(group, folded)}
          >
            {shown.map((row) => (
              <Row
                key={row.episodeId}
                row={row}
                isCurrent={row.episodeId === currentId}
                isTabStop={row.episodeId === tabStopId}
                canTreat={canTreat}
                urgentMinutes={view.targets.urgentMinutes}
                asOf={view.asOf}
                today={view.today}
                open={open}
                onEnter={onEnter}
              />
            ))}
          </GroupSection>
        ))}
      </div>
      {more.hasMore && (
        <div className="mt-4 grid justify-items-center gap-3">
          {more.hasFailed && <Banner kind="error" title={t('moreFailed')} live />}
          <Button busy={more.busy} onClick={more.load}>
            {more.hasFailed ? ui('retry') : t('more')}
          </Button>
        </div>
      )}
    </>
  );
}
