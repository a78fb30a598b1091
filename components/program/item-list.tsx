'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { DraftPhase } from '#lib/data/programs/view.ts';
import { useAnnounce } from './announcer.tsx';
import { useBuilder } from './builder-context.tsx';
import { addItem, findItem, moveItem, newKey } from './draft-edit.ts';
import { dropped, isCarrying, placeAt } from './drag.ts';
import { ItemRow } from './item-row.tsx';

/** The exercises of a phase in their order. Rows and exercises of the library can be dropped into it. */
export function ItemList({ phase, index }: { phase: DraftPhase; index: number }) {
  const t = useTranslations('program');
  const announce = useAnnounce();
  const { draft, edit, find, isReadOnly } = useBuilder();
  const list = useRef<HTMLOListElement>(null);
  const [dropPlace, setDropPlace] = useState<number | null>(null);
  const toFocus = useRef<string | null>(null);
  const count = phase.items.length;

  // A row that moves in the page loses the focus of the handle that moved it.
  useEffect(() => {
    if (toFocus.current === null) return;
    document.getElementById(toFocus.current)?.focus();
    toFocus.current = null;
  });

  function move(key: string, to: number) {
    const focused = document.activeElement;
    if (focused?.closest('li[id]')?.id === `item-${key}`) {
      toFocus.current = focused.id || `move-${key}`;
    }
    const target = Math.min(count - 1, Math.max(0, to));
    edit((one) => moveItem(one, key, target));
    const slug = findItem(draft, key)?.item.prescription.exercise ?? '';
    announce(t('item.moved', { name: find(slug)?.name ?? slug, place: target + 1, count }));
  }

  function dragOver(event: DragEvent) {
    if (!list.current || isReadOnly || !isCarrying(event)) return;
    event.preventDefault();
    setDropPlace(placeAt(list.current, event.clientY));
  }

  function drop(event: DragEvent) {
    const carried = dropped(event);
    const to = list.current ? placeAt(list.current, event.clientY) : count;
    setDropPlace(null);
    if (!carried || isReadOnly) return;
    event.preventDefault();
    if ('item' in carried) {
      const from = findItem(draft, carried.item);
      if (from?.phase === index) move(carried.item, from.index < to ? to - 1 : to);
      return;
    }
    const exercise = find(carried.exercise);
    if (!exercise) return;
    const item = {
      key: newKey(draft, exercise.slug),
      prescription: exercise.starting,
      note: null,
      keptReason: null,
    };
    edit((one) => addItem(one, index, item, to));
    announce(t('item.added', { name: exercise.name, number: index + 1 }));
  }

  if (count === 0) {
    return (
      <p
        onDragOver={dragOver}
        onDragLeave={() => setDropPlace(null)}
        onDrop={drop}
        className={clsx('border-t border-line px-5 py-6 text-ink-2', dropPlace !== null && 'bg-brand-soft')}
      >
        {t('phase.empty')}
      </p>
    );
  }
  return (
    <ol
      ref={list}
      onDragOver={dragOver}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropPlace(null);
      }}
      onDrop={drop}
      className={dropPlace === count ? 'border-b-4 border-brand' : undefined}
    >
      {phase.items.map((item, place) => (
        <ItemRow
          key={item.key}
          item={item}
          place={{ phase: index, index: place, count }}
          isDropPlace={dropPlace === place}
          onMove={move}
        />
      ))}
    </ol>
  );
}
