'use client';

import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Icon, Search } from '#components/ui/icon.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useBuilder } from './builder-context.tsx';
import { LibraryCard } from './library-card.tsx';
import { matching, NO_FILTER } from './library-filter.ts';
import { LibraryFilters } from './library-filters.tsx';

/** Every exercise of the library, to search, filter and add to the open phase. */
export function LibraryPanel({ phase }: { phase: number }) {
  const t = useTranslations('program.library');
  const { view, draft } = useBuilder();
  const [filter, setFilter] = useState({ ...NO_FILTER, isForStage: true });
  const wanted = useDeferredValue(filter);
  const found = matching(view.exercises, wanted, view.episode.stage);
  return (
    <div className="grid gap-3">
      <div className="flex items-baseline justify-between gap-3">
        <p className="text-xs text-ink-2">
          {t('to', { number: phase + 1, title: draft.phases[phase]?.title ?? '' })}
        </p>
        <p role="status" className="num flex-none text-xs text-ink-3">
          {t('match', { found: found.length, all: view.exercises.length })}
        </p>
      </div>
      <TextField
        label={<span className="sr-only">{t('search')}</span>}
        data-library-search=""
        type="search"
        placeholder={t('search')}
        value={filter.words}
        keys="/"
        before={<Icon of={Search} className="text-ink-3" />}
        onChange={(event) => setFilter({ ...filter, words: event.target.value })}
      />
      <LibraryFilters filter={filter} onChange={setFilter} />
      {found.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <ul className="grid grid-cols-2 gap-2.5">
          {found.map((exercise) => (
            <LibraryCard key={exercise.slug} exercise={exercise} phase={phase} />
          ))}
        </ul>
      )}
    </div>
  );
}
