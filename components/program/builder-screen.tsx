'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { KeyMap } from '#components/keyboard/key-map.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon, Library } from '#components/ui/icon.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { Assigned } from '#lib/data/programs/view.ts';
import type { ProgramActs } from './acts.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { useBuilder } from './builder-context.tsx';
import { BuilderHeader } from './builder-header.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { CheckBand } from './check-band.tsx';
import { DirectionDialog } from './direction-dialog.tsx';
import { DraftPanel } from './draft-panel.tsx';
import { HistorySheet } from './history-sheet.tsx';
import { Notices } from './notices.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { type Panel, SidePanel } from './side-panel.tsx';
import { TemplateDialog } from './template-dialog.tsx';
import { useBuilderKeys } from './use-builder-keys.ts';
import { useDay } from './use-day.ts';

/** Each column at the side scrolls alone, under the bars. */
const COLUMN = 'sticky top-36 max-h-[calc(100dvh-9rem)] overflow-y-auto py-5';

type Over = 'send' | 'keys' | 'preview' | 'panel' | 'history' | 'template' | 'test' | null;

/** The builder: programs and library at the left, the draft in the middle, the patient's phone at the right. */
export function BuilderScreen({
  acts,
  onAssigned,
}: {
  acts: ProgramActs;
  onAssigned: (assigned: Assigned) => void;
}) {
  const t = useTranslations('program');
  const day = useDay();
  const router = useRouter();
  const { view, draft, current, undecided, isEdited, isReadOnly, forget } = useBuilder();
  const name = view.patient.givenName;
  const [openPhase, setOpenPhase] = useState<number | null>((current?.position ?? 1) - 1);
  const [panel, setPanel] = useState<Panel>('programs');
  const [over, setOver] = useState<Over>(null);
  const side = useRef<HTMLElement>(null);
  const phase = Math.min(openPhase ?? 0, Math.max(0, draft.phases.length - 1));
  const offReason = offReasonOf();

  function offReasonOf(): string | undefined {
    if (undecided.length > 0) return t('off.conflicts', { count: undecided.length });
    if (draft.phases.some((one) => one.items.length === 0)) return t('off.empty');
    return undefined;
  }

  function send() {
    const isUntouched = current !== null && !isEdited;
    if (!isReadOnly && !isUntouched && offReason === undefined) setOver('send');
  }

  /** Beside the draft where there is room, over it where there is none. */
  function showPanel(wanted: Panel) {
    const isBeside = side.current?.offsetParent != null;
    flushSync(() => {
      setPanel(wanted);
      if (!isBeside) setOver('panel');
    });
    if (wanted === 'library') document.querySelector<HTMLElement>('[data-library-search]')?.focus();
  }

  function showItem(inPhase: number, key: string) {
    flushSync(() => setOpenPhase(inPhase));
    const row = document.getElementById(`item-${key}`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('section button')?.focus();
  }

  function openAndFocus(index: number) {
    flushSync(() => setOpenPhase(index));
    document.getElementById(`phase-${index + 1}`)?.focus();
  }

  useBuilderKeys({
    phases: draft.phases.length,
    onPhase: openAndFocus,
    onSearch: () => showPanel('library'),
    onPreview: () => setOver('preview'),
    onKeys: () => setOver('keys'),
    onSend: send,
  });

  const panelProps = { panel, onPanel: setPanel, phase, onPicked: () => setOpenPhase(0) };
  return (
    <>
      <BuilderHeader
        offReason={offReason}
        onSend={send}
        onPreview={() => setOver('preview')}
        onHistory={() => setOver('history')}
        onTemplate={() => setOver('template')}
      />
      <Notices />
      <CheckBand onShow={showItem} onTest={isReadOnly ? null : () => setOver('test')} />
      <div className="lg:grid lg:grid-cols-[20rem_minmax(0,1fr)] xl:grid-cols-[24.25rem_minmax(0,1fr)_20.75rem]">
        <aside
          ref={side}
          aria-label={t('panel.label')}
          className="border-r border-line bg-surface max-lg:hidden"
        >
          <div className={`${COLUMN} px-5 xl:px-8`}>
            <SidePanel {...panelProps} />
          </div>
        </aside>
        <div className="min-w-0 px-4 py-5 md:px-5">
          <Button
            className="mb-3 lg:hidden"
            icon={<Icon of={Library} />}
            onClick={() => showPanel('programs')}
          >
            {t('panel.label')}
          </Button>
          <DraftPanel
            openPhase={openPhase}
            onOpenPhase={setOpenPhase}
            onAdd={() => showPanel('library')}
            progress={acts.progress}
            onMoved={(number, startedOn) => {
              setOpenPhase(number - 1);
              toasts.done(t('step.done', { name, number, date: day.long(startedOn) }));
              router.refresh();
            }}
          />
        </div>
        <aside aria-label={t('preview', { name })} className="border-l border-line max-xl:hidden">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and holds nothing else to focus */}
          <div className={`${COLUMN} px-6`} tabIndex={0}>
            <PreviewPanel phase={phase} isTitled />
          </div>
        </aside>
      </div>
      {over === 'preview' && (
        <Sheet side="right" open onOpenChange={() => setOver(null)} title={t('preview', { name })}>
          <PreviewPanel phase={phase} isTitled={false} />
        </Sheet>
      )}
      {over === 'panel' && (
        <Sheet side="right" open onOpenChange={() => setOver(null)} title={t('panel.label')}>
          <SidePanel
            {...panelProps}
            onPicked={() => {
              setOpenPhase(0);
              setOver(null);
            }}
          />
        </Sheet>
      )}
      {over === 'keys' && (
        <KeyMap
          open
          onOpenChange={() => setOver(null)}
          lines={[
            { keys: ['1', '6'], does: t('keys.phase') },
            { keys: ['/'], does: t('keys.search') },
            { keys: ['P'], does: t('keys.preview') },
            { keys: ['N'], does: t('keys.newPhase') },
            { keys: ['Alt ↑', 'Alt ↓'], does: t('keys.move') },
            { keys: ['Ctrl Enter'], does: t('keys.assign') },
            { keys: ['?'], does: t('keys.keys') },
          ]}
        />
      )}
      {over === 'history' && <HistorySheet onClose={() => setOver(null)} />}
      {over === 'template' && <TemplateDialog save={acts.saveTemplate} onClose={() => setOver(null)} />}
      {over === 'test' && <DirectionDialog record={acts.recordDirection} onClose={() => setOver(null)} />}
      {over === 'send' && current && (
        <ChangeDialog
          current={current}
          change={acts.change}
          onClose={() => setOver(null)}
          onChanged={() => {
            setOver(null);
            forget();
            toasts.done(t('assigned.saved', { name }));
            router.push(`/patients/${view.patient.id}` as Route);
          }}
        />
      )}
      {over === 'send' && !current && (
        <AssignDialog
          assign={acts.assign}
          onClose={() => setOver(null)}
          onAssigned={(assigned) => {
            forget();
            onAssigned(assigned);
          }}
        />
      )}
    </>
  );
}
