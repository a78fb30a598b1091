'use client';

import { useTranslations } from 'next-intl';
import { RoutineCard } from '#components/today/routine-card.tsx';
import type { RoutineItem } from '#lib/data/own/view.ts';
import type { DraftItem } from '#lib/data/programs/view.ts';
import { useBuilder } from './builder-context.tsx';
import { burdenOf } from './burden.ts';
import { isOpenConflict } from './conflicts.ts';

const OWN = 'own-';

/** The open phase as the patient's phone shows it, by the same card. Exercises that wait for a decision are held back. */
export function PhonePreview({ phase }: { phase: number }) {
  const t = useTranslations('program.phone');
  const { draft, find, isOffStage } = useBuilder();
  const toItem = useRoutineItem();
  const items = draft.phases[phase]?.items ?? [];
  const nameOf = (slug: string) => find(slug)?.name ?? slug;
  const held = items.filter((item) => isOpenConflict(item, find, isOffStage));
  const shown = items.filter((item) => !held.includes(item));
  const routine = shown.filter((item) => !item.prescription.asNeeded);
  const relief = shown.filter((item) => item.prescription.asNeeded);
  const { times, equipment } = burdenOf(shown, find);
  const names = (list: typeof items) => list.map((item) => nameOf(item.prescription.exercise)).join(', ');
  return (
    <div>
      <div className="mx-auto max-h-[min(36rem,max(20rem,calc(100dvh-26rem)))] w-full max-w-80 overflow-y-auto rounded-3xl border-4 border-ink bg-canvas p-3 text-md">
        {routine.length === 0 ? (
          <p className="p-2 text-ink-2">{t('empty')}</p>
        ) : (
          <RoutineCard
            title={t('eyebrow', { times: Math.max(1, times) })}
            items={routine.map(toItem)}
            equipment={equipment}
            href=""
            isPreview
          />
        )}
        {relief.length > 0 && (
          <p className="mt-2 px-1 text-xs text-ink-2">{t('relief', { names: names(relief) })}</p>
        )}
      </div>
      {held.length > 0 && (
        <p className="mt-2 text-xs font-semibold text-review">{t('held', { names: names(held) })}</p>
      )}
    </div>
  );
}

/** A line of the draft in the form that the patient's pages take. */
function useRoutineItem(): (item: DraftItem) => RoutineItem {
  const { find, view } = useBuilder();
  return ({ key, prescription, note }) => {
    const slug = prescription.exercise;
    const exercise = find(slug);
    const record = view.figures[slug];
    return {
      itemId: key,
      exercise: slug,
      name: exercise?.name ?? slug,
      shortCue: exercise?.shortCue ?? '',
      steps: exercise?.steps ?? [],
      cues: [],
      stop: [],
      alt: '',
      position: exercise?.position ?? 'any',
      secondsPerRep: exercise?.secondsPerRep ?? 4,
      prescription,
      note,
      doneToday: 0,
      isPaused: false,
      isLeftOutToday: false,
      figure: record === undefined ? null : slug.startsWith(OWN) ? record : slug,
      media: [],
      easier: null,
    };
  };
}
