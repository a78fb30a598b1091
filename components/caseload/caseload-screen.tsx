'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { KeyMap } from '#components/keyboard/key-map.tsx';
import { pressById } from '#components/keyboard/use-keys.ts';
import type { PatientActs } from '#components/patient/acts.ts';
import { useReach } from '#components/patient/use-act.ts';
import { useCanTreat } from '#components/staff/role.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { CaseloadGroup, CaseloadRow, CaseloadView } from '#lib/data/caseload/view.ts';
import { CaseloadHeader } from './caseload-header.tsx';
import { useCaseloadKeys } from './caseload-keys.ts';
import { CaseloadList } from './caseload-list.tsx';
import { EmptyCaseload } from './empty-caseload.tsx';
import { Filters } from './filters.tsx';
import { FOLDED_TO } from './group-section.tsx';
import { GroupTabs } from './group-tabs.tsx';
import { grouped } from './grouped.ts';
import { caseloadHref } from './href.ts';
import { KeyFoot } from './key-foot.tsx';
import { NewsPill } from './news-pill.tsx';
import { NoMatch } from './no-match.tsx';
import { type RowDialog, RowDialogs } from './row-dialogs.tsx';
import { useDecisions } from './use-decisions.ts';
import { useFresh } from './use-fresh.ts';
import { useHeldView } from './use-held-view.ts';
import { type LoadMore, useMore } from './use-more.ts';
import { useRowFocus } from './use-row-focus.ts';

/**
 * The therapist's start page: everyone under care in the order in which they need a decision.
 * Needs the areas `caseload`, `chart`, `clinic`, `glyph`, `patient` and `rules`, and the clinic's time zone.
 */
export function CaseloadScreen({
  view,
  acts,
  loadMore,
}: {
  view: CaseloadView;
  acts: PatientActs;
  loadMore: LoadMore;
}) {
  const t = useTranslations('caseload');
  const router = useRouter();
  const canTreat = useCanTreat();
  const isStale = useFresh();
  const held = useHeldView(view);
  const more = useMore(view, loadMore);
  const [unfolded, setUnfolded] = useState<readonly CaseloadGroup[]>([]);
  const [dialog, setDialog] = useState<RowDialog | null>(null);
  const [isKeyMapOpen, setKeyMapOpen] = useState(false);
  const { group, name } = view.filter;
  const groups = grouped([...held.rows, ...more.rows], (each) =>
    group !== null || name !== null || unfolded.includes(each) ? null : (FOLDED_TO[each] ?? null),
  );
  const rows = groups.flatMap(({ shown }) => shown);
  const focus = useRowFocus(rows);
  const decisions = useDecisions(view, rows);
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
  function decided(row: CaseloadRow) {
    decisions.decide(row.patientId);
    changed();
  }
  async function review(row: CaseloadRow) {
    if (row.headline === null) return;
    const { flagId } = row.headline;
    const result = await reach(() => acts.acknowledge({ flagId }));
    if (!result.ok) {
      toasts.failed(t('reviewFailed', { name: row.name }), result.error.message, () => void review(row));
      return;
    }
    toasts.done(t('reviewed', { name: row.name }));
    decided(row);
  }
  function continueRound() {
    const first = decisions.begin();
    if (first !== null) router.push(`/patients/${first}` as Route);
  }
  const keyLines = useCaseloadKeys({
    canTreat,
    current: focus.current,
    move: focus.move,
    press: (part) => focus.current !== null && pressById(`${part}-${focus.current.episodeId}`),
    review: (row) => void review(row),
    jump,
    continueRound,
    showKeys: () => setKeyMapOpen(true),
  });

  return (
    <>
      <CaseloadHeader
        view={view}
        done={decisions.done}
        total={decisions.total}
        canTreat={canTreat}
        onContinue={continueRound}
      />
      <div className="mt-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <GroupTabs view={view} />
        <Filters key={caseloadHref(view.filter, { name: null })} filter={view.filter} />
      </div>
      <NewsPill news={held.news} onShow={held.take} />
      {view.total === 0 ? (
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
          onEnter={focus.enter}
          onFold={fold}
        />
      )}
      <RowDialogs
        dialog={dialog}
        today={view.today}
        acts={acts}
        onClose={() => setDialog(null)}
        onDecided={decided}
        onChanged={changed}
      />
      <KeyMap open={isKeyMapOpen} onOpenChange={setKeyMapOpen} lines={keyLines} />
      <KeyFoot
        name={focus.current?.name ?? null}
        asOf={view.asOf}
        isStale={isStale}
        canTreat={canTreat}
        onAllKeys={() => setKeyMapOpen(true)}
      />
    </>
  );
}
