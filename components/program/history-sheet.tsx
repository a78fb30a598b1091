'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Sheet } from '#components/ui/sheet.tsx';
import type { HistoryEntry } from '#lib/data/programs/view.ts';
import { useBuilder } from './builder-context.tsx';
import { DiffList } from './diff-list.tsx';
import { useDay } from './use-day.ts';

/** Everything that happened to this episode's programs: who changed what, and from when. */
export function HistorySheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations('program.history');
  const { view } = useBuilder();
  return (
    <Sheet side="right" open onOpenChange={onClose} title={t('title', { name: view.patient.givenName })}>
      {view.history.length === 0 && <p className="text-ink-2">{t('none')}</p>}
      <ol className="grid gap-4">
        {view.history.map((entry) => (
          <li key={entry.id} className="border-l-2 border-line pl-4">
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const t = useTranslations('program.history');
  const format = useFormatter();
  const day = useDay();
  const when = format.dateTime(new Date(entry.at), {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return (
    <>
      <h3 className="text-sm">{headline()}</h3>
      <p className="text-xs text-ink-2">{t('by', { by: entry.by, when })}</p>
      {entry.kind === 'assigned' && entry.offStageReason !== null && (
        <p className="mt-1 text-xs">{t('offStage', { reason: entry.offStageReason })}</p>
      )}
      {entry.kind === 'phase' && entry.reason !== null && <p className="mt-1 text-xs">{entry.reason}</p>}
      {entry.kind === 'changed' && (
        <div className="mt-1.5 text-sm">
          {entry.note !== null && <p className="mb-1">{t('note', { note: entry.note })}</p>}
          <DiffList diff={entry.diff} />
        </div>
      )}
    </>
  );

  function headline(): string {
    switch (entry.kind) {
      case 'assigned':
        return t('assigned', { title: entry.title, date: day.short(entry.startsOn) });
      case 'changed':
        return t('changed', {
          title: entry.title,
          version: entry.version,
          date: day.short(entry.effectiveFrom),
        });
      case 'phase':
        return t('phase', {
          number: entry.position,
          title: entry.phaseTitle,
          date: day.short(entry.startedOn),
        });
    }
  }
}
