'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { LadderPicture, type Zone } from '#components/glyph/distal-ladder.tsx';
import { LockedNotice } from '#components/stop/locked-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Check, Icon } from '#components/ui/icon.tsx';
import type { QuestionProps } from './check-in.tsx';
import { ExtraAnswers } from './extra-answers.tsx';
import { SentStatus } from './sent-status.tsx';
import { useBefore } from './use-before.ts';

/** What was said, beside the last time; whether it has arrived; what else there is to say. */
export function DoneScreen({ view, checkIn }: QuestionProps) {
  const t = useTranslations('checkin.done');
  const numb = useTranslations('checkin.numbness');
  const zones = useTranslations('glyph.zonePlain');
  const ladder = useTranslations('glyph.ladder.plain');
  const before = useBefore(view);
  const { answers, outcome } = checkIn;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const answer = outcome?.state === 'sent' ? outcome.answer : null;
  const when = t(before?.isYesterday ? 'yesterday' : 'lastTime');
  const change = (now: number, was: number | null | undefined) => {
    if (was === null || was === undefined) return '';
    if (now === was) return t('changeSame', { when });
    return now > was ? t('changeUp', { by: now - was }) : t('changeDown', { by: was - now });
  };
  const moved = (now: number, was: number | null) => {
    if (was === null) return '';
    return ladder(now === was ? 'same' : now > was ? 'down' : 'up');
  };
  if (answer?.isLocked) {
    return (
      <main id="main" className="mx-auto w-full max-w-[34rem] px-4 py-6 text-md">
        <LockedNotice help={view.help} />
      </main>
    );
  }
  return (
    <main
      id="main"
      className="mx-auto flex min-h-dvh w-full max-w-[34rem] sm:min-h-[min(100dvh,44rem)] flex-col px-4 pt-[calc(1.5rem+env(safe-area-inset-top))] pb-[calc(1.25rem+env(safe-area-inset-bottom))] text-md"
    >
      <span className="grid size-20 place-items-center rounded-full bg-track-soft text-track">
        <Icon of={Check} size="hero" weight={3} />
      </span>
      <h1 ref={heading} tabIndex={-1} className="mt-5 text-2xl outline-none">
        {t('title', { name: view.givenName })}
      </h1>
      <SentStatus
        outcome={outcome}
        help={view.help}
        therapistName={view.help.therapistName}
        nameOf={(slug) => view.exercises.find(({ exercise }) => exercise === slug)?.name ?? slug}
      />
      {answer?.advice && (
        <p className="mt-4 rounded-2xl bg-brand-soft p-4 font-semibold">{t(`advice.${answer.advice}`)}</p>
      )}
      <dl className="mt-4 divide-y divide-line rounded-2xl border border-line bg-surface">
        {answers.leg !== null && (
          <Line name={t('leg')} value={answers.leg} change={change(answers.leg, before?.leg)} />
        )}
        {answers.back !== null && (
          <Line name={t('backPain')} value={answers.back} change={change(answers.back, before?.back)} />
        )}
        {answers.zone !== null && (
          <Line
            name={t('reaches')}
            value={zones(String(answers.zone) as '0')}
            change={moved(answers.zone, before?.zone ?? null)}
            picture={<LadderPicture zone={answers.zone} before={(before?.zone ?? null) as Zone | null} />}
          />
        )}
        {answers.numbness !== null && <Line name={t('numbness')} value={numb(`${answers.numbness}`)} />}
        <Line name={t('signs')} value={t('none')} />
      </dl>
      <ExtraAnswers therapistName={view.help.therapistName} />
      <div className="mt-auto grid gap-1 pt-5">
        <ButtonLink href="/today" variant="primary" size="hero">
          {t('today')}
        </ButtonLink>
        <Button variant="quiet" size="patient" onClick={checkIn.changeAnswers}>
          {t('change')}
        </Button>
      </div>
    </main>
  );
}

function Line({
  name,
  value,
  change = '',
  picture,
}: {
  name: string;
  value: ReactNode;
  change?: string;
  picture?: ReactNode;
}) {
  return (
    <div className="flex min-h-16 flex-wrap items-center justify-between gap-x-3 px-4 py-2">
      <dt>{name}</dt>
      <dd className="num flex items-center gap-3 text-right">
        <b className={typeof value === 'number' ? 'text-xl' : undefined}>{value}</b>
        {change !== '' && <span className="text-base text-ink-2">{change}</span>}
        {picture}
      </dd>
    </div>
  );
}
