'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { areKeysOn } from '#components/keyboard/key-setting.ts';
import { Icon, Search } from '#components/ui/icon.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { FindDialog, type FindPage } from './find-dialog.tsx';
import type { FindAct } from './use-find.ts';

const TYPING = 'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]';

/** Opens the search from anywhere: by mouse, Ctrl K (or Cmd K), or "/" where the page has no use of its own for it. */
export function FindBox({ find, pages }: { find: FindAct; pages: readonly FindPage[] }) {
  const t = useTranslations('find');
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const isCommand = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      const isTyping = event.target instanceof Element && event.target.closest(TYPING) !== null;
      // Listens at the window, so that a page's own "/" has already been heard.
      const isSlash = event.key === '/' && !event.defaultPrevented && !isTyping && areKeysOn();
      if (!isCommand && !isSlash) return;
      event.preventDefault();
      setOpen(true);
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="field field-quiet w-full justify-between text-left text-ink-2"
        aria-haspopup="dialog"
      >
        <span className="flex min-w-0 items-center gap-2">
          <Icon of={Search} />
          <span className="truncate">{t('open')}</span>
        </span>
        <span className="hidden lg:inline">
          <Kbd keys={t('keys')} />
        </span>
      </button>
      {isOpen && <FindDialog find={find} pages={pages} onClose={() => setOpen(false)} />}
    </>
  );
}
