'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { type DragEvent, type KeyboardEvent, useId, useState } from 'react';
import { GripVertical, Icon, NotebookPen } from '#components/ui/icon.tsx';
import type { DraftItem } from '#lib/data/programs/view.ts';
import { useBuilder, useConflicts } from './builder-context.tsx';
import { dragItem } from './drag.ts';
import { ExerciseStill } from './exercise-still.tsx';
import { ItemDetails } from './item-details.tsx';
import { ItemDose } from './item-dose.tsx';
import { ItemMenu } from './item-menu.tsx';
import { ItemWarnings } from './item-warnings.tsx';
import { SideSelect } from './side-select.tsx';
import { UnknownExercise } from './unknown-exercise.tsx';

/** One exercise of a phase: picture, dose, what speaks against it. Alt and arrows, or its handle, move it. */
export function ItemRow({
  item,
  place,
  isDropPlace,
  onMove,
}: {
  item: DraftItem;
  place: { phase: number; index: number; count: number };
  /** What is being dragged would land above this row. */
  isDropPlace: boolean;
  /** To a place in its phase, from 0. */
  onMove: (key: string, to: number) => void;
}) {
  const t = useTranslations('program');
  const { find, isReadOnly } = useBuilder();
  const { isOpen } = useConflicts(item);
  const [areDetailsShown, showDetails] = useState(false);
  const [isDragged, setDragged] = useState(false);
  const detailsId = useId();
  const exercise = find(item.prescription.exercise);
  const name = exercise?.name ?? item.prescription.exercise;

  function moveBy(by: number) {
    onMove(item.key, place.index + by);
  }
  function rowKeys(event: KeyboardEvent) {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0 || !event.altKey || isReadOnly) return;
    event.preventDefault();
    moveBy(by);
  }
  function handleKeys(event: KeyboardEvent) {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0 || event.altKey) return;
    event.preventDefault();
    moveBy(by);
  }
  function startDrag(event: DragEvent) {
    dragItem(event, item.key);
    setDragged(true);
  }

  return (
    <li
      id={`item-${item.key}`}
      onKeyDown={rowKeys}
      className={clsx(
        'flex gap-3 border-t px-4 py-3.5',
        isDropPlace ? 'border-t-4 border-brand' : 'border-line',
        isOpen && 'border-l-4 border-l-review',
        isDragged && 'opacity-50',
      )}
    >
      {!isReadOnly && (
        <button
          id={`move-${item.key}`}
          type="button"
          draggable
          onDragStart={startDrag}
          onDragEnd={() => setDragged(false)}
          onKeyDown={handleKeys}
          aria-label={t('item.move', { name })}
          className="-mx-1.5 grid w-6 flex-none cursor-grab place-items-center self-stretch rounded-sm text-ink-3 hover:bg-sunken hover:text-ink max-sm:hidden coarse:w-8"
        >
          <Icon of={GripVertical} />
        </button>
      )}
      <ExerciseStill
        exercise={item.prescription.exercise}
        side={item.prescription.side}
        className="w-16 self-start sm:w-21"
      />
      <div className="relative min-w-0 flex-1">
        <div
          className={clsx('mb-2 flex min-h-9 flex-wrap items-center gap-x-2 gap-y-1', !isReadOnly && 'pr-11')}
        >
          <h3 className="text-base">{name}</h3>
          {exercise && <span className="text-xs text-ink-3">{t(`direction.${exercise.direction}`)}</span>}
          {exercise && <SideSelect item={item} exercise={exercise} />}
          {!isReadOnly && exercise && (
            <span className="absolute top-0 right-0">
              <ItemMenu
                item={item}
                exercise={exercise}
                place={place}
                areDetailsShown={areDetailsShown}
                onDetails={() => showDetails(!areDetailsShown)}
                onMove={moveBy}
              />
            </span>
          )}
        </div>
        {exercise && <ItemDose item={item} exercise={exercise} />}
        {item.note !== null && !areDetailsShown && (
          <p className="mt-2 flex items-start gap-1.5 text-xs text-ink-2">
            <Icon of={NotebookPen} className="mt-px" />
            {item.note}
          </p>
        )}
        {exercise && areDetailsShown && <ItemDetails id={detailsId} item={item} exercise={exercise} />}
        {!exercise && <UnknownExercise item={item} />}
        {exercise && <ItemWarnings item={item} exercise={exercise} />}
      </div>
    </li>
  );
}
