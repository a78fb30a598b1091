'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import {
  ArrowUpRight,
  ClipboardCheck,
  Flag,
  Icon,
  ListChecks,
  type LucideIcon,
  MessageSquare,
  NotebookPen,
  OctagonAlert,
  PencilRuler,
  Play,
  QrCode,
  Route,
  Undo2,
} from '#components/ui/icon.tsx';
import type { ActivityPage, ActivityView } from '#lib/data/patients/view.ts';
import { ActivitySentence } from './activity-sentence.tsx';
import { useCareActs } from './care-acts.tsx';
import { useAct } from './use-act.ts';
import { type Reading, useMoment } from './when.ts';

const icons: Record<ActivityView['kind'], LucideIcon> = {
  'check-in': ClipboardCheck,
  warning: OctagonAlert,
  message: MessageSquare,
  flag: Flag,
  measure: ListChecks,
  program: Play,
  version: PencilRuler,
  phase: ArrowUpRight,
  'link-opened': QrCode,
  act: PencilRuler,
  exam: ClipboardCheck,
  direction: Route,
  stage: ClipboardCheck,
  handover: Undo2,
  note: NotebookPen,
};

const SHOWN = 6;

/** Who did what, newest first, a page at a time. */
export function ActivityList({
  activity,
  patientId,
  reading,
}: {
  activity: ActivityPage;
  patientId: string;
  reading: Reading;
}) {
  const t = useTranslations('patient');
  const { activity: read } = useCareActs();
  const { busy, failure, run } = useAct();
  // Pages that were fetched belong to the first page they followed: a fresh page begins anew.
  const [fetched, setFetched] = useState<{ after: ActivityPage; pages: ActivityPage[]; isOpen: boolean }>({
    after: activity,
    pages: [],
    isOpen: false,
  });
  const { pages, isOpen } = fetched.after === activity ? fetched : { pages: [], isOpen: fetched.isOpen };
  const all = [activity, ...pages].flatMap(({ entries }) => entries);
  const shown = isOpen ? all : all.slice(0, SHOWN);
  const { next } = pages.at(-1) ?? activity;
  const hasMore = shown.length < all.length || next !== null;
  function more() {
    if (shown.length < all.length || next === null) {
      setFetched({ after: activity, pages, isOpen: true });
      return;
    }
    let page: ActivityPage | null = null;
    run(
      async () => {
        const result = await read({ patientId, before: next });
        if (result.ok) page = result.data;
        return result;
      },
      () => setFetched({ after: activity, pages: page === null ? pages : [...pages, page], isOpen: true }),
    );
  }
  return (
    <Card title={t('activityTitle')} titleId="activity">
      {all.length === 0 && <p className="text-ink-2">{t('activityNone')}</p>}
      <ul className="space-y-4">
        {shown.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} reading={reading} />
          </li>
        ))}
      </ul>
      {failure !== null && (
        <p role="alert" className="mt-3 text-urgent">
          {t('activityFailed')} {failure.message}
        </p>
      )}
      {hasMore && (
        <Button size="sm" variant="quiet" busy={busy} onClick={more} className="mt-3 -ml-2.5">
          {t('activityMore')}
        </Button>
      )}
      {!hasMore && isOpen && <p className="mt-3 text-xs text-ink-2">{t('activityEnd')}</p>}
    </Card>
  );
}

function Entry({ entry, reading }: { entry: ActivityView; reading: Reading }) {
  const moment = useMoment(reading);
  return (
    <div className="flex gap-3">
      <span className="mt-0.5 grid size-6 flex-none place-items-center rounded-full bg-sunken text-ink-2">
        <Icon of={icons[entry.kind]} size="xs" />
      </span>
      <div className="min-w-0 flex-1">
        <div className="leading-5 break-words">
          <ActivitySentence entry={entry} reading={reading} />
        </div>
        <time dateTime={entry.at} className="text-xs text-ink-2">
          {moment(entry.at)}
        </time>
      </div>
    </div>
  );
}
