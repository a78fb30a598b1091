'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { KeyMap } from '#components/keyboard/key-map.tsx';
import { pressById } from '#components/keyboard/use-keys.ts';
import { useLive } from '#components/live/use-live.ts';
import { useReach } from '#components/patient/use-act.ts';
import { useBeginRound } from '#components/round/use-begin-round.ts';
import { useSayDone } from '#components/round/use-undo.ts';
import { useCanTreat } from '#components/staff/role.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { CaseloadGroup, CaseloadRow, CaseloadView } from '#lib/data/caseload/view.ts';
import { ActiveFilters } from './active-filters.tsx';
import { Agreed } from './agreed.tsx';
import { CaseloadHeader } from './caseload-header.tsx';
import { useCaseloadKeys } from './caseload-keys.ts';
import { CaseloadList } from './caseload-list.tsx';
import { EmptyCaseload } from './empty-caseload.tsx';
import type { LoadChoices } from './filter-form.tsx';
import { Filters } from './filters.tsx';
import { FOLDED_TO } from './group-section.tsx';
import { GroupTabs } from './group-tabs.tsx';
import { grouped } from './grouped.ts';
import { Handovers } from './handovers.tsx';
import { caseloadHref, listQuery } from './href.ts';
import { KeyFoot } from './key-foot.tsx';
import { NewsPill } from './news-pill.tsx';
import { NoMatch } from './no-match.tsx';
import { type RowActs, type RowDialog, RowDialogs } from './row-dialogs.tsx';
import { RowMenu, type RowMenuAct } from './row-menu.tsx';
import { useHeldView } from './use-held-view.ts';
import { type LoadMore, useMore } from './use-more.ts';
import { useRowFocus } from './use-row-focus.ts';

/**
 * The therapist's start page: everyone under care in the order in which they need a decision.
 * Needs the areas `acts`, `caseload`, `chart`, `clinic`, `glyph`, `patient` and `rules`, and the clinic's time zone.
 */
export function CaseloadScreen({
  view,
  acts,
  loadMore,
  loadChoices,
}: {
  view: CaseloadView;
  acts: RowActs;
  loadMore: LoadMore;
  loadChoices: LoadChoices;
}) {
  const t = useTranslations('caseload');
  const router = useRouter();
  const canTreat = useCanTreat();
  const live = useLive();
  const held = useHeldView(view);
  const more = useMore(view, loadMore);
  const [unfolded, setUnfolded] = useState<readonly CaseloadGroup[]>([]);
  const [dialog, setDialog] = useState<RowDialog | null>(null);
  const [isKeyMapOpen, setKeyMapOpen] = useState(false);
  const [menuOf, setMenuOf] = useState<CaseloadRow | null>(null);
  const isWide = listQuery(view.filter, { mine: true, therapist: null }) === '';
  const groups = grouped([...held.rows, ...more.rows], (each) =>
    !isWide || unfolded.includes(each) ? null : (FOLDED_TO[each] ?? null),
  );
  const rows = groups.flatMap(({ shown }) => shown);
  const focus = useRowFocus(rows);
  const begin = useBeginRound(view.today, listQuery(view.filter));
  const sayDone = useSayDone();
  const reach = useReach();

  function fold(each: CaseloadGroup, isFolded: boolean) {
    setUnfolded((now) => (isFolded ? now.filter((other) => other !== each) : [...now, each]));
  }
  function jump(to: CaseloadGroup) {
    if (groups.some((each) => each.group === to && each.shown.length === 0)) flushSync(() => fold(to, false));
    const row = groups.find((each) => each.group === to)?.rows[0];
    if (row !== undefined) focus.focus(row);
    else if (view.counts[to] > 0) router.push(caseloadHref(view.filter, { group: to }) as Route);
  }
  function changed() {
    held.expect();
    router.refresh();
  }
  async function review(row: CaseloadRow) {
    if (row.headline === null) return;
    const { flagId } = row.headline;
    const result = await reach(() => acts.acknowledge({ flagId }));
    if (!result.ok) {
      toasts.failed(t('reviewFailed', { name: row.name }), result.error.message, () => void review(row));
      return;
    }
    sayDone(t('reviewed', { name: row.name }), {
      act: 'undoAcknowledge',
      input: { flagId },
    });
    changed();
  }
  function handOver(row: CaseloadRow) {
    if (view.colleagues.length > 0) setDialog({ kind: 'hand-over', row });
  }
  function actFromMenu(act: RowMenuAct, row: CaseloadRow) {
    setMenuOf(null);
    if (act === 'review') void review(row);
    else if (act === 'hand-over') handOver(row);
    else pressById(`${act}-${row.episodeId}`);
  }
  const keyLines = useCaseloadKeys({
    canTreat,
    current: focus.current,
    move: focus.move,
    press: (part) => focus.current !== null && pressById(`${part}-${focus.current.episodeId}`),
    review: (row) => void review(row),
    jump,
    handOver,
    continueRound: begin,
    showKeys: () => setKeyMapOpen(true),
  });

  return (
    <>
      <CaseloadHeader view={view} canTreat={canTreat} onContinue={begin} />
      <div className="mt-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <GroupTabs view={view} />
        <Filters filter={view.filter} loadChoices={loadChoices} />
      </div>
      <ActiveFilters view={view} />
      <Handovers handovers={view.handovers} onAccepted={changed} />
      <NewsPill news={held.news} onShow={held.take} />
      {view.total === 0 && view.filter.therapist === null ? (
        <EmptyCaseload filter={view.filter} canTreat={canTreat} />
      ) : groups.length === 0 ? (
        <div className="card mt-4">
          <NoMatch view={view} />
        </div>
      ) : (
        <CaseloadList
          view={view}
          groups={groups}
          currentId={focus.current?.episodeId ?? null}
          tabStopId={focus.tabStopId}
          canTreat={canTreat}
          more={more}
          open={setDialog}
          onMenu={setMenuOf}
          onEnter={focus.enter}
          onFold={fold}
        />
      )}
      {/* Never above a red flag. */}
      <Agreed agreed={view.agreed} today={view.today} />
      <RowDialogs
        dialog={dialog}
        today={view.today}
        acts={acts}
        colleagues={view.colleagues}
        onClose={() => setDialog(null)}
        onDecided={changed}
        onChanged={changed}
      />
      <RowMenu
        row={menuOf}
        canHandOver={view.colleagues.length > 0}
        onClose={() => setMenuOf(null)}
        onAct={actFromMenu}
      />
      <KeyMap open={isKeyMapOpen} onOpenChange={setKeyMapOpen} lines={keyLines} />
      <KeyFoot
        name={focus.current?.name ?? null}
        asOf={view.asOf}
        live={live}
        canTreat={canTreat}
        onAllKeys={() => setKeyMapOpen(true)}
      />
    </>
  );
}
