'use client';

import { useTranslations } from 'next-intl';
import { DoseWords } from '#components/today/dose-words.tsx';
import { useBuilder } from './builder-context.tsx';
import { burdenOf } from './burden.ts';
import { isOpenConflict } from './conflicts.ts';
import { ExerciseStill } from './exercise-still.tsx';

/** The open phase as the patient's phone shows it. Exercises that wait for a decision are held back. */
export function PhonePreview({ phase }: { phase: number }) {
  const t = useTranslations('program.phone');
  const { draft, find, isOffStage } = useBuilder();
  const items = draft.phases[phase]?.items ?? [];
  const nameOf = (slug: string) => find(slug)?.name ?? slug;
  const held = items.filter((item) => isOpenConflict(item, find, isOffStage));
  const shown = items.filter((item) => !held.includes(item));
  const routine = shown.filter((item) => !item.prescription.asNeeded);
  const relief = shown.filter((item) => item.prescription.asNeeded);
  const { perSession, times } = burdenOf(shown, find);
  const names = (list: typeof items) => list.map((item) => nameOf(item.prescription.exercise)).join(', ');
  return (
    <div>
      <div className="mx-auto w-full max-w-72 rounded-3xl border-4 border-ink bg-canvas p-3.5">
        <p className="text-sm text-ink-2">{t('eyebrow', { times: Math.max(1, times) })}</p>
        <p className="mb-3 text-lg leading-6 font-semibold">
          {t('size', { count: routine.length, minutes: Math.max(1, perSession) })}
        </p>
        {routine.length === 0 && <p className="text-ink-2">{t('empty')}</p>}
        <ul className="grid gap-2">
          {routine.map(({ key, prescription, note }) => (
            <li key={key} className="flex gap-2.5 rounded-lg border border-line bg-surface p-2">
              <ExerciseStill exercise={prescription.exercise} side={prescription.side} className="w-16" />
              <div className="min-w-0">
                <b className="leading-5">{nameOf(prescription.exercise)}</b>
                <p className="text-xs text-ink-2">
                  <DoseWords prescription={prescription} />
                </p>
                {note !== null && <p className="text-xs font-semibold">{note}</p>}
              </div>
            </li>
          ))}
        </ul>
        <p
          aria-hidden="true"
          className="mt-4 rounded-xl bg-brand py-2.5 text-center text-base font-semibold text-on-brand"
        >
          {t('start')}
        </p>
        {relief.length > 0 && (
          <p className="mt-2 text-xs text-ink-2">{t('relief', { names: names(relief) })}</p>
        )}
      </div>
      {held.length > 0 && (
        <p className="mt-2 text-xs font-semibold text-review">{t('held', { names: names(held) })}</p>
      )}
    </div>
  );
}
