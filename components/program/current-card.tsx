'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { Chip } from '#components/ui/chip.tsx';
import { Check, Icon } from '#components/ui/icon.tsx';
import type { CurrentProgram } from '#lib/data/programs/view.ts';
import { useBuilder } from './builder-context.tsx';
import { useDay } from './use-day.ts';

/** The program that the patient has, to go on with. */
export function CurrentCard({ current, onPicked }: { current: CurrentProgram; onPicked: () => void }) {
  const t = useTranslations('program.list');
  const day = useDay();
  const { source, pick } = useBuilder();
  const isPicked = source === 'current';
  const { phases, title } = current.draft;
  return (
    <button
      type="button"
      aria-pressed={isPicked}
      onClick={() => {
        pick('current');
        onPicked();
      }}
      className={clsx(
        'card block w-full p-3.5 text-left hover:border-line-strong',
        isPicked && 'border-brand bg-brand-soft inset-ring-1 inset-ring-brand hover:border-brand',
      )}
    >
      <span className="flex flex-wrap items-center gap-2">
        {isPicked && <Icon of={Check} weight={3} className="text-brand" />}
        <b className="text-base">{title}</b>
        <Chip tone="brand">
          {current.hasStarted ? t('now') : t('waiting', { date: day.short(current.startsOn) })}
        </Chip>
      </span>
      <span className="mt-1 block text-ink-2">
        {t('phase', {
          phase: current.position,
          count: phases.length,
          title: phases[current.position - 1]?.title ?? '',
        })}
      </span>
    </button>
  );
}
