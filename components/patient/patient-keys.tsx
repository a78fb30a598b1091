'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { KeyMap } from '#components/keyboard/key-map.tsx';
import { pressById, useKeys } from '#components/keyboard/use-keys.ts';
import { ROUND_NEXT_ID } from '#components/round/round-bar.tsx';
import { useCanTreat } from '#components/staff/role.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { ACT_IDS } from './flag-actions.tsx';
import { HEADER_IDS } from './header-ids.ts';
import { NOTE_ID } from './note-form.tsx';

const SECTIONS = ['why', 'time-line', 'program', 'activity'] as const;

function goTo(id: string): void {
  const heading = document.getElementById(id);
  if (heading === null) return;
  if (heading.tabIndex < 0) heading.tabIndex = -1;
  heading.scrollIntoView({ block: 'start' });
  heading.focus({ preventScroll: true });
}

/** The keys of the patient page, and the button that shows them. */
export function PatientKeys({ stepId }: { stepId: string | null }) {
  const t = useTranslations('patient.key');
  const router = useRouter();
  const canTreat = useCanTreat();
  const [isOpen, setOpen] = useState(false);
  const treat = (run: (event: KeyboardEvent) => void) => (canTreat ? run : undefined);
  function leave(event: KeyboardEvent) {
    if (event.target instanceof HTMLTextAreaElement) event.target.blur();
    else router.push('/caseload' as Route);
  }
  useKeys({
    j: () => pressById(HEADER_IDS.next),
    k: () => pressById(HEADER_IDS.previous),
    a: treat(() => stepId !== null && pressById(stepId)),
    m: treat(() => pressById(HEADER_IDS.message)),
    z: treat(() => pressById(ACT_IDS.snooze)),
    // Within a round E also goes on when the flag was reviewed before.
    e: treat(() => pressById(document.getElementById(ACT_IDS.review) ? ACT_IDS.review : ROUND_NEXT_ID)),
    p: treat(() => pressById(HEADER_IDS.program)),
    n: treat((event) => {
      event.preventDefault();
      document.getElementById(NOTE_ID)?.focus();
    }),
    ...Object.fromEntries(SECTIONS.map((id, index) => [String(index + 1), () => goTo(id)])),
    '?': () => setOpen(true),
    Escape: leave,
  });
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="mx-auto hidden min-h-6 items-center gap-1.5 text-xs text-ink-2 hover:text-ink @[60rem]:flex print:hidden"
      >
        <Kbd keys="?" />
        {t('keys')}
      </button>
      <KeyMap
        open={isOpen}
        onOpenChange={setOpen}
        lines={[
          { keys: ['J', 'K'], does: t('move') },
          ...(canTreat
            ? [
                { keys: ['A'], does: t('step') },
                { keys: ['M'], does: t('message') },
                { keys: ['Z'], does: t('snooze') },
                { keys: ['E'], does: t('reviewed') },
                { keys: ['P'], does: t('program') },
                { keys: ['N'], does: t('note') },
              ]
            : []),
          { keys: ['1', '…', '4'], does: t('section') },
          { keys: ['?'], does: t('keys') },
          { keys: ['Esc'], does: t('escape') },
        ]}
      />
    </>
  );
}
