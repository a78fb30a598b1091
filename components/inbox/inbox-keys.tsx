'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { KeyMap } from '#components/keyboard/key-map.tsx';
import { pressById, useKeys } from '#components/keyboard/use-keys.ts';
import { undoLast } from '#components/round/last-undo.ts';
import { useCanTreat } from '#components/staff/role.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { ANSWER_ID, DONE_ID } from './answer-form.tsx';
import { THREAD_LINK } from './thread-list.tsx';

/** Moves the focus along the links of the list; from elsewhere it begins at the thread that is open, or at the top. */
function move(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>(`[${THREAD_LINK}]`)];
  const { activeElement } = document;
  const focused = activeElement instanceof HTMLElement ? links.indexOf(activeElement) : -1;
  const open = links.findIndex((link) => link.ariaCurrent === 'page');
  const at = focused >= 0 ? focused : open;
  (links[at + step] ?? links[at] ?? links[0])?.focus();
}

/** The keys of the messages page, and the button that shows them. */
export function InboxKeys({ listHref, isOpen }: { listHref: string; isOpen: boolean }) {
  const t = useTranslations('inbox.key');
  const router = useRouter();
  const canTreat = useCanTreat();
  const [isMapOpen, setMapOpen] = useState(false);
  const canAnswer = canTreat && isOpen;
  function leave(event: KeyboardEvent) {
    if (event.target instanceof HTMLTextAreaElement) event.target.blur();
    else if (isOpen) router.push(listHref as Route);
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    r: canAnswer
      ? (event) => {
          event.preventDefault();
          document.getElementById(ANSWER_ID)?.focus();
        }
      : undefined,
    e: canAnswer ? () => pressById(DONE_ID) : undefined,
    u: canTreat ? () => void undoLast() : undefined,
    '?': () => setMapOpen(true),
    Escape: leave,
  });
  return (
    <>
      <button
        type="button"
        onClick={() => setMapOpen(true)}
        className="mx-auto mt-6 hidden min-h-6 items-center gap-1.5 text-xs text-ink-2 hover:text-ink lg:flex"
      >
        <Kbd keys="?" />
        {t('keys')}
      </button>
      <KeyMap
        open={isMapOpen}
        onOpenChange={setMapOpen}
        lines={[
          { keys: ['J', 'K'], does: t('move') },
          { keys: ['Enter'], does: t('open') },
          ...(canTreat
            ? [
                { keys: ['R'], does: t('answer') },
                { keys: ['E'], does: t('done') },
                { keys: ['U'], does: t('undo') },
              ]
            : []),
          { keys: ['?'], does: t('keys') },
          { keys: ['Esc'], does: t('escape') },
        ]}
      />
    </>
  );
}
