'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { Icon, Search } from '#components/ui/icon.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import type { CaseloadFilter } from '#lib/data/caseload/view.ts';
import { caseloadHref } from './href.ts';

const TYPING_PAUSE_MS = 250;

export const NAME_FILTER_ID = 'name-filter';

/** Narrows the list to a part of a name, shortly after the last letter. Esc empties it, and once more leaves it. */
export function NameFilter({ filter }: { filter: CaseloadFilter }) {
  const t = useTranslations('caseload');
  const router = useRouter();
  const [text, setText] = useState(filter.name ?? '');
  const [asked, setAsked] = useState(filter.name);
  const [known, setKnown] = useState(filter.name);
  const wanted = text.trim() === '' ? null : text.trim();
  if (filter.name !== known) {
    setKnown(filter.name);
    // Changed by something else on the page, not by what was typed here.
    if (filter.name !== asked && wanted === asked) {
      setText(filter.name ?? '');
      setAsked(filter.name);
    }
  }
  const href = caseloadHref(filter, { name: wanted });
  const isApplied = wanted === filter.name;
  useEffect(() => {
    if (isApplied) return;
    const timer = setTimeout(() => {
      setAsked(wanted);
      router.replace(href as Route, { scroll: false });
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [href, isApplied, wanted, router]);
  function leave(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (text === '') event.currentTarget.blur();
    else setText('');
  }
  return (
    <search className="max-w-full min-w-0">
      <form
        action="/caseload"
        onSubmit={(event) => {
          event.preventDefault();
          router.replace(href as Route, { scroll: false });
        }}
      >
        <label className="field w-52 max-w-full">
          <Icon of={Search} />
          <span className="sr-only">{t('name')}</span>
          <input
            id={NAME_FILTER_ID}
            type="search"
            name="name"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={leave}
            maxLength={100}
            placeholder={t('name')}
            autoComplete="off"
            aria-keyshortcuts="/"
            className="w-full min-w-0 flex-1 bg-transparent"
          />
          <span aria-hidden="true" className="hidden md:block">
            <Kbd keys="/" />
          </span>
        </label>
      </form>
    </search>
  );
}
