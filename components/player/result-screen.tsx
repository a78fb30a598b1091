'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { SentStatus } from '#components/check-in/sent-status.tsx';
import { LockedNotice } from '#components/stop/locked-notice.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Check, Icon } from '#components/ui/icon.tsx';
import type { ReportOutcome } from '#lib/offline/send-report.ts';
import type { ExerciseEntry } from '#lib/player/exercise-log.ts';
import type { Routine } from './player.tsx';

/** What was done, whether it has arrived, and what to do next time. */
export function ResultScreen({
  routine,
  entries,
  outcome,
}: {
  routine: Routine;
  entries: readonly ExerciseEntry[];
  outcome: ReportOutcome;
}) {
  const t = useTranslations('player.result');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { help, items, isCheckInDone } = routine;
  const answer = outcome.state === 'sent' ? outcome.answer : null;
  if (answer?.isLocked) {
    return (
      <main id="main" className="mx-auto w-full max-w-[34rem] px-4 py-6 text-md">
        <LockedNotice help={help} />
      </main>
    );
  }
  const sore = entries.filter(
    ({ pain, movedDown, skipReason }) => movedDown || skipReason || (pain ?? 0) >= 4,
  );
  const easier = items.filter(
    (item) => item.easier !== null && sore.some(({ exercise }) => exercise === item.exercise),
  );
  const done = entries.filter((entry) => entry.done > 0).length;
  return (
    <main
      id="main"
      className="mx-auto flex min-h-dvh w-full max-w-[34rem] sm:min-h-[min(100dvh,44rem)] flex-col px-4 pt-[calc(1.5rem+env(safe-area-inset-top))] pb-[calc(1.25rem+env(safe-area-inset-bottom))] text-md"
    >
      <span className="grid size-20 place-items-center rounded-full bg-track-soft text-track">
        <Icon of={Check} size="hero" weight={3} />
      </span>
      <h1 ref={title} tabIndex={-1} className="mt-5 text-2xl outline-none">
        {t(done > 0 ? 'title' : 'titleNone')}
      </h1>
      <p className="num mt-1 text-ink-2">{t('count', { done, planned: items.length })}</p>
      {answer?.advice && (
        <p className="mt-4 rounded-2xl bg-brand-soft p-4 font-semibold">
          {t(`advice.${answer.advice}`)}
          {answer.advice === 'easier' &&
            easier.map((item) => (
              <span key={item.itemId} className="block font-normal">
                {t('easierIs', { name: item.name, easier: item.easier?.name ?? '' })}
              </span>
            ))}
        </p>
      )}
      <SentStatus
        outcome={outcome}
        help={help}
        therapistName={help.therapistName}
        nameOf={(slug) => nameIn(routine, slug)}
      />
      <div className="mt-auto grid gap-1 pt-5">
        {!isCheckInDone && (
          <ButtonLink href="/check-in" variant="primary" size="hero">
            {t('checkIn')}
          </ButtonLink>
        )}
        <ButtonLink
          href="/today"
          variant={isCheckInDone ? 'primary' : 'quiet'}
          size={isCheckInDone ? 'hero' : 'patient'}
        >
          {t('today')}
        </ButtonLink>
      </div>
    </main>
  );
}

function nameIn({ items }: Routine, exercise: string): string {
  return items.find((item) => item.exercise === exercise)?.name ?? exercise;
}
