'use client';

import { useTranslations } from 'next-intl';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import type { CaseloadGroup, CaseloadRow, CaseloadView } from '#lib/data/caseload/view.ts';
import { GroupSection } from './group-section.tsx';
import type { Grouped } from './grouped.ts';
import { listQuery } from './href.ts';
import { ListHead } from './list-head.tsx';
import { Row } from './row.tsx';
import type { OpenDialog } from './row-dialogs.tsx';
import { RowIconSheet } from './row-icons.tsx';
import { RowPartNames } from './row-parts.tsx';
import { useHydrated } from './use-hydrated.ts';

/** Rows in the first answer: a tall screen full. The others follow when the page comes alive, in the room kept for them. */
const FIRST_ROWS = 14;
const ROW_REM = 5.75;

/** Gives each group its share of the first `count` rows. */
function drawn(groups: readonly Grouped[], count: number): (Grouped & { first: Grouped['shown'] })[] {
  let left = count;
  return groups.map((group) => {
    const first = group.shown.slice(0, left);
    left -= first.length;
    return { ...group, first };
  });
}

/** The groups with their rows, and the way to more of them. */
export function CaseloadList({
  view,
  groups,
  currentId,
  tabStopId,
  canTreat,
  more,
  open,
  onMenu,
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
  onMenu: (row: CaseloadRow) => void;
  onEnter: (episodeId: string) => void;
  onFold: (group: CaseloadGroup, folded: boolean) => void;
}) {
  const t = useTranslations('caseload');
  const ui = useTranslations('ui');
  const isHydrated = useHydrated();
  const list = listQuery(view.filter);
  return (
    <>
      <div className="card case-list mt-4 overflow-clip">
        <RowIconSheet />
        <RowPartNames />
        <ListHead />
        {drawn(groups, isHydrated ? Number.POSITIVE_INFINITY : FIRST_ROWS).map(
          ({ group, rows, shown, first }) => (
            <GroupSection
              key={group}
              group={group}
              rows={rows}
              shownRows={shown.length}
              view={view}
              isFolded={shown.length < rows.length}
              onFold={(folded) => onFold(group, folded)}
            >
              {first.map((row) => (
                <Row
                  key={row.episodeId}
                  row={row}
                  isCurrent={row.episodeId === currentId}
                  isTabStop={row.episodeId === tabStopId}
                  canTreat={canTreat}
                  urgentMinutes={view.targets.urgentMinutes}
                  asOf={view.asOf}
                  today={view.today}
                  list={list}
                  open={open}
                  onMenu={onMenu}
                  onEnter={onEnter}
                />
              ))}
              {first.length < shown.length && (
                <li aria-hidden="true" style={{ height: `${(shown.length - first.length) * ROW_REM}rem` }} />
              )}
            </GroupSection>
          ),
        )}
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
