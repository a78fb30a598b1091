'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { SentStatus } from '#components/check-in/sent-status.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Check, Icon } from '#components/ui/icon.tsx';
import type { QuestionsView } from '#lib/data/measures/view.ts';
import type { MeasuresOutcome } from './use-questions.ts';

/** All was asked: whether the answers have arrived. */
export function AnswersSent({ view, outcome }: { view: QuestionsView; outcome: MeasuresOutcome | null }) {
  const t = useTranslations('measures.end');
  return (
    <EndScreen title={t('title', { name: view.givenName })}>
      {outcome?.state === 'nothing' ? (
        <p role="status" className="mt-4">
          {t('nothing')}
        </p>
      ) : (
        <SentStatus
          outcome={
            outcome?.state === 'sent'
              ? { state: 'sent', answer: { ...NO_REPORT, isRepeat: outcome.answer.isRepeat } }
              : outcome
          }
          therapistName={view.help.therapistName}
          nameOf={(exercise) => exercise}
        />
      )}
    </EndScreen>
  );
}

/** What a report's answer says beside; measures have no exercises and give no advice. */
const NO_REPORT = { savedFor: null, unknownExercises: [], isLocked: false, advice: null };

/** Nothing to ask today. */
export function NothingDue() {
  const t = useTranslations('measures.end');
  return (
    <EndScreen title={t('noneTitle')}>
      <p className="mt-4">{t('noneText')}</p>
    </EndScreen>
  );
}

function EndScreen({ title, children }: { title: string; children: ReactNode }) {
  const t = useTranslations('measures.end');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main
      id="main"
      className="mx-auto flex min-h-dvh w-full max-w-[34rem] sm:min-h-[min(100dvh,44rem)] flex-col px-4 pt-[calc(1.5rem+env(safe-area-inset-top))] pb-[calc(1.25rem+env(safe-area-inset-bottom))] text-md"
    >
      <span className="grid size-20 place-items-center rounded-full bg-track-soft text-track">
        <Icon of={Check} size="hero" weight={3} />
      </span>
      <h1 ref={heading} tabIndex={-1} className="mt-5 text-2xl outline-none">
        {title}
      </h1>
      {children}
      <div className="mt-auto pt-6">
        <ButtonLink href="/today" variant="primary" size="hero" className="w-full">
          {t('today')}
        </ButtonLink>
      </div>
    </main>
  );
}
