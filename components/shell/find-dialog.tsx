'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { clsx } from 'clsx';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useState } from 'react';
import { Icon, LoaderCircle, Search } from '#components/ui/icon.tsx';
import { type FindOption, useFindOptions } from './find-options.ts';
import { type FindAct, useFind } from './use-find.ts';

export type FindPage = { href: string; label: string };

/** The search over the page: a box with a list below it; arrow keys choose, Enter opens. */
export function FindDialog({
  find,
  pages,
  onClose,
}: {
  find: FindAct;
  pages: readonly FindPage[];
  onClose: () => void;
}) {
  const t = useTranslations('find');
  const router = useRouter();
  const id = useId();
  const [q, setQ] = useState('');
  const [at, setAt] = useState(0);
  const found = useFind(q, find);
  const groups = useFindOptions(q, found.view, pages);
  const options = groups.flatMap((group) => group.options);
  const chosen = options[Math.min(at, options.length - 1)];

  function choose(option: FindOption) {
    if (option.href === null) return found.more();
    onClose();
    router.push(option.href as Route);
  }
  function press(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      const next = (Math.min(at, options.length - 1) + step + options.length) % options.length;
      setAt(next);
      document.getElementById(`${id}-${options[next]?.key}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      choose(chosen);
    }
  }

  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Base.Popup
          aria-label={t('title')}
          className="fixed inset-x-4 top-[max(1rem,10dvh)] z-50 mx-auto flex max-h-[75dvh] max-w-[40rem] flex-col overflow-hidden rounded-lg border border-line bg-surface shadow-float outline-none"
        >
          <div className="flex items-center gap-3 border-b border-line px-4">
            <Icon
              of={found.isBusy ? LoaderCircle : Search}
              className={clsx(found.isBusy && 'animate-spin')}
            />
            <input
              // biome-ignore lint/a11y/noAutofocus: a dialog that was asked for begins at its box
              autoFocus
              role="combobox"
              aria-label={t('label')}
              aria-expanded={options.length > 0}
              aria-controls={`${id}-list`}
              aria-activedescendant={chosen ? `${id}-${chosen.key}` : undefined}
              aria-autocomplete="list"
              placeholder={t('placeholder')}
              maxLength={80}
              value={q}
              onChange={(event) => {
                setQ(event.target.value);
                setAt(0);
              }}
              onKeyDown={press}
              className="min-h-12 w-full min-w-0 flex-1 bg-transparent text-base outline-none"
            />
          </div>
          <div
            id={`${id}-list`}
            role="listbox"
            aria-label={t('title')}
            className="min-h-0 overflow-y-auto p-2"
          >
            {groups.map((group) => (
              // biome-ignore lint/a11y/useSemanticElements: groups of options inside a listbox
              <div key={group.name} role="group" aria-label={t(`group.${group.name}`)}>
                <p aria-hidden="true" className="px-2 pt-2 pb-1 text-xs font-semibold text-ink-3">
                  {t(`group.${group.name}`)}
                </p>
                {group.options.map((option) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the keys, as a combobox does
                  <div
                    key={option.key}
                    id={`${id}-${option.key}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={option === chosen}
                    onClick={() => choose(option)}
                    className={clsx(
                      'flex min-h-10 cursor-pointer flex-wrap items-baseline gap-x-3 rounded-md px-2 py-2 coarse:min-h-11',
                      option === chosen ? 'bg-brand-soft inset-ring-1 inset-ring-brand' : 'hover:bg-sunken',
                    )}
                  >
                    <span className="min-w-0 font-semibold break-words">{option.title}</span>
                    {option.about !== '' && <span className="num text-xs text-ink-2">{option.about}</span>}
                  </div>
                ))}
              </div>
            ))}
          </div>
          <p role="status" className="border-t border-line px-4 py-2 text-xs text-ink-2">
            {found.failure !== null
              ? t('failed', { message: found.failure })
              : q.trim() === ''
                ? t('type')
                : found.isBusy
                  ? t('searching')
                  : options.length === 0
                    ? `${t('nothing', { q: q.trim() })} ${t('nothingNext')}`
                    : `${t('results', { count: options.filter(({ href }) => href !== null).length })}. ${t('hint')}`}
          </p>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
