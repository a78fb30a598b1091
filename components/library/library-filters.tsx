'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Icon, Search } from '#components/ui/icon.tsx';
import { Select } from '#components/ui/select.tsx';
import {
  CATEGORIES,
  DIRECTIONS,
  DOSE_KINDS,
  EQUIPMENT,
  NO_EQUIPMENT,
  POSITIONS,
  STAGES,
} from '#lib/data/exercises/input.ts';
import type { LibraryFilter } from '#lib/data/exercises/view.ts';
import { isAtRest, libraryHref } from './href.ts';

const TYPING_PAUSE_MS = 250;

type Choice = { key: keyof LibraryFilter; options: { value: string; label: string }[] };

/** Search and filters; each change goes to the address, so that back, reload and a shared link show the same list. */
export function LibraryFilters({ filter }: { filter: LibraryFilter }) {
  const t = useTranslations('library');
  const stages = useTranslations('glyph');
  const router = useRouter();
  const [text, setText] = useState(filter.q);
  const wanted = text.trim();
  const href = libraryHref(filter, { q: wanted });
  const isApplied = wanted === filter.q;
  useEffect(() => {
    if (isApplied) return;
    const timer = setTimeout(() => router.replace(href as Route, { scroll: false }), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [href, isApplied, router]);

  const choices: Choice[] = [
    {
      key: 'stage',
      options: STAGES.map((stage) => ({ value: String(stage), label: stages(`stage.${stage}`) })),
    },
    { key: 'category', options: CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) })) },
    { key: 'direction', options: DIRECTIONS.map((value) => ({ value, label: t(`direction.${value}`) })) },
    { key: 'position', options: POSITIONS.map((value) => ({ value, label: t(`position.${value}`) })) },
    {
      key: 'equipment',
      options: ([NO_EQUIPMENT, ...EQUIPMENT] as const).map((value) => ({
        value,
        label: t(`equipment.${value}`),
      })),
    },
    { key: 'kind', options: DOSE_KINDS.map((value) => ({ value, label: t(`form.dose.kinds.${value}`) })) },
    {
      key: 'from',
      options: (['catalog', 'own', 'archived'] as const).map((value) => ({
        value,
        label: t(`from.${value}`),
      })),
    },
  ];
  return (
    <search>
      <form
        action="/library"
        onSubmit={(event) => {
          event.preventDefault();
          router.replace(href as Route, { scroll: false });
        }}
        className="grid grid-cols-2 items-end gap-3 md:grid-cols-4 xl:grid-cols-[minmax(12rem,1.4fr)_repeat(7,1fr)_auto]"
      >
        <div className="col-span-2 md:col-span-4 xl:col-span-1">
          <label htmlFor="library-search" className="label">
            {t('search')}
          </label>
          <span className="field mt-1">
            <Icon of={Search} />
            <input
              id="library-search"
              type="search"
              name="q"
              value={text}
              onChange={(event) => setText(event.target.value)}
              maxLength={80}
              placeholder={t('searchHint')}
              autoComplete="off"
              className="w-full min-w-0 flex-1 bg-transparent"
            />
          </span>
        </div>
        {choices.map(({ key, options }) => (
          <Select
            key={key}
            name={key}
            label={t(`filter.${key as 'stage'}`)}
            value={String(filter[key] ?? '')}
            onChange={({ target }) =>
              router.replace(
                libraryHref(filter, {
                  q: wanted,
                  [key]: target.value === '' ? undefined : target.value,
                }) as Route,
                { scroll: false },
              )
            }
            options={[{ value: '', label: t('any') }, ...options]}
          />
        ))}
        {!isAtRest(filter) && (
          <ButtonLink href="/library" variant="quiet">
            {t('clear')}
          </ButtonLink>
        )}
      </form>
    </search>
  );
}
