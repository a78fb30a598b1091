'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Chip } from '#components/ui/chip.tsx';
import { ChevronDown, ChevronUp, Icon } from '#components/ui/icon.tsx';
import type { DraftPhase } from '#lib/data/programs/view.ts';
import { useBuilder } from './builder-context.tsx';
import { burdenOf } from './burden.ts';
import { isOpenConflict } from './conflicts.ts';
import { ExtraList } from './extra-list.tsx';
import { GateLine } from './gate-line.tsx';
import { ItemList } from './item-list.tsx';
import { PhaseSettings } from './phase-settings.tsx';
import { PhaseTools } from './phase-tools.tsx';
import { useDay } from './use-day.ts';

/** A phase of the draft: its head always, its exercises and gate while it is open. */
export function PhaseSection({
  phase,
  index,
  isOpen,
  onToggle,
  onAdd,
}: {
  phase: DraftPhase;
  index: number;
  isOpen: boolean;
  onToggle: () => void;
  onAdd: () => void;
}) {
  const t = useTranslations('program');
  const bodyId = useId();
  const { find, isOffStage, current } = useBuilder();
  const day = useDay();
  const number = index + 1;
  const { exercises, perDay } = burdenOf(phase.items, find);
  const conflicts = phase.items.filter((item) => isOpenConflict(item, find, isOffStage)).length;
  const isNow = current?.position === number && current.hasStarted;
  return (
    <section className="card overflow-hidden" aria-labelledby={`phase-${number}`}>
      <h2>
        <button
          id={`phase-${number}`}
          type="button"
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={onToggle}
          className="flex min-h-14 w-full flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 text-left hover:bg-canvas sm:px-5"
        >
          <span
            className={clsx(
              'num grid size-7 flex-none place-items-center rounded-full text-sm',
              isOpen ? 'bg-brand text-on-brand' : 'bg-sunken text-ink-2',
            )}
          >
            <span className="sr-only">{t('phase.label', { number })}: </span>
            <span aria-hidden="true">{number}</span>
          </span>
          <span className="text-base">{phase.title}</span>
          <span className="num text-sm font-normal text-ink-2">
            {t('phase.summary', { count: exercises, minutes: perDay })}
          </span>
          {isNow && <Chip tone="brand">{t('phase.now', { date: day.short(current.phaseStartedOn) })}</Chip>}
          {conflicts > 0 && <Chip tone="review">{t('list.conflicts', { count: conflicts })}</Chip>}
          <Icon of={isOpen ? ChevronUp : ChevronDown} className="ml-auto text-ink-2" />
        </button>
      </h2>
      <div id={bodyId} hidden={!isOpen}>
        {isOpen && (
          <>
            <ItemList phase={phase} index={index} />
            <ExtraList index={index} />
            <PhaseTools phase={phase} index={index} onAdd={onAdd} />
            <GateLine phase={phase} index={index} />
            <PhaseSettings phase={phase} index={index} />
          </>
        )}
      </div>
    </section>
  );
}
