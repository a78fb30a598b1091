'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Icon, Search } from '#components/ui/icon.tsx';
import { Kbd } from '#components/ui/kbd.tsx';

/** Searches by going to `href?q=…`. Ctrl K (or Cmd K) puts the cursor in it from anywhere. */
export function FindBox({ href }: { href: string }) {
  const t = useTranslations('shell');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    function focus(event: KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        input.current?.focus();
        input.current?.select();
      }
    }
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);
  return (
    <search>
      <form action={href}>
        <label className="field field-quiet">
          <Icon of={Search} />
          <span className="sr-only">{t('findLabel')}</span>
          <input
            ref={input}
            type="search"
            name="q"
            placeholder={t('find')}
            aria-keyshortcuts="Control+K Meta+K"
            autoComplete="off"
            className="w-full min-w-0 flex-1 bg-transparent text-ellipsis text-ink [&::-webkit-search-cancel-button]:hidden"
          />
          <span aria-hidden="true" className="hidden lg:block">
            <Kbd keys={t('findKeys')} />
          </span>
        </label>
      </form>
    </search>
  );
}
