'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Check, Icon, Plus, ShieldAlert } from '#components/ui/icon.tsx';
import type { ExerciseView } from '#lib/data/programs/view.ts';
import { useAnnounce } from './announcer.tsx';
import { useBuilder } from './builder-context.tsx';
import { addItem, hasExercise, newKey } from './draft-edit.ts';
import { dragExercise } from './drag.ts';
import { ExerciseStill } from './exercise-still.tsx';
import { usePrecautionWords } from './use-warning-words.ts';

/** An exercise of the library: picture, position, direction; added with its button or dragged into a phase. */
export function LibraryCard({ exercise, phase }: { exercise: ExerciseView; phase: number }) {
  const t = useTranslations('program');
  const precaution = usePrecautionWords();
  const announce = useAnnounce();
  const { draft, edit, isReadOnly } = useBuilder();
  const { slug, name } = exercise;
  const isIn = hasExercise(draft.phases[phase], slug);
  const conflict = exercise.warnings.find(({ level }) => level === 'conflict');
  function add() {
    const item = { key: newKey(draft, slug), prescription: exercise.starting, note: null, keptReason: null };
    edit((one) => addItem(one, phase, item));
    announce(t('item.added', { name, number: phase + 1 }));
  }
  return (
    <li
      draggable={!isReadOnly && !isIn}
      onDragStart={(event) => dragExercise(event, slug)}
      className="card flex flex-col overflow-hidden"
    >
      <ExerciseStill exercise={slug} side={exercise.starting.side} className="w-full rounded-none" />
      <div className="flex flex-1 items-start gap-2 border-t border-line p-2.5">
        <div className="min-w-0 flex-1">
          <h3 className="text-sm leading-5">{name}</h3>
          <p className="text-xs text-ink-2">
            {t(`position.${exercise.position}` as 'position.supine')},{' '}
            {t(`direction.${exercise.direction}`).toLowerCase()}
          </p>
          {conflict && (
            <p className="mt-1 flex items-start gap-1 text-xs text-review">
              <Icon of={ShieldAlert} size="xs" className="mt-0.5" />
              {conflict.tag === null
                ? t('library.offStage')
                : t('library.conflict', { tag: precaution(conflict.tag) })}
            </p>
          )}
        </div>
        {isIn ? (
          <span className="grid size-8 flex-none place-items-center text-track">
            <Icon of={Check} weight={2.6} />
            <span className="sr-only">{t('library.inPhase', { name, number: phase + 1 })}</span>
          </span>
        ) : (
          !isReadOnly && (
            <Button
              size="sm"
              className="btn-icon"
              aria-label={t('library.add', { name })}
              icon={<Icon of={Plus} />}
              onClick={add}
            />
          )
        )}
      </div>
    </li>
  );
}
