import type { Route } from 'next';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Avatar } from '#components/ui/avatar.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { ChevronRight, Icon, LifeBuoy } from '#components/ui/icon.tsx';
import type { TodayView } from '#lib/data/own/view.ts';
import { dueNow, isAnyTime, roundOf, shortRoutine } from '#lib/player/arrange-day.ts';
import { DayList } from './day-list.tsx';
import type { PartOfDay } from './part-of-day.ts';
import { ReliefList } from './relief-list.tsx';
import { useRoundTitle } from './round-title.ts';
import { RoutineCard } from './routine-card.tsx';
import { SendingBanner } from './sending-banner.tsx';
import { StateCard } from './state-card.tsx';

const bold = { b: (words: ReactNode) => <b className="num">{words}</b> };

/** The patient's start page: one thing to do, one big button, help in reach. */
export function TodayPage({ view, partOfDay }: { view: TodayView; partOfDay: PartOfDay }) {
  const t = useTranslations('today');
  const format = useFormatter();
  const isSore = view.state === 'routine' && view.soreDay !== null;
  const isExercising = view.state === 'routine' || view.state === 'done';
  const hasRelief = isExercising || view.state === 'rest-day';
  return (
    <>
      <header className="px-1 pb-3">
        <p className="text-base text-ink-2">
          {format.dateTime(new Date(`${view.date}T00:00:00Z`), {
            weekday: 'long',
            day: 'numeric',
            month: 'long',
          })}
        </p>
        <h1 className="text-2xl">
          {isSore ? t('soreTitle') : t(`greeting.${partOfDay}`, { name: view.givenName })}
        </h1>
      </header>
      <SendingBanner />
      <div className="space-y-3">
        {isSore && view.soreDay && <p className="px-1">{t.rich('soreText', { ...view.soreDay, ...bold })}</p>}
        <MainCard view={view} />
        <HeldBack view={view} />
        <DayList view={view} isExercising={isExercising} />
        {view.message !== null && (
          <div className="flex items-start gap-3 rounded-2xl bg-brand-soft p-4">
            <Avatar name={view.message.author} solid large />
            <p className="min-w-0 whitespace-pre-line">
              <b>{t('message', { author: view.message.author })}</b> {view.message.body}
            </p>
          </div>
        )}
        {hasRelief && <ReliefList items={view.asNeeded} />}
        <Link
          href={'/help' as Route}
          className="flex min-h-18 items-center gap-4 rounded-2xl border border-line bg-surface px-4 py-3"
        >
          <Icon of={LifeBuoy} size="xl" className="text-ink-2" />
          <span className="flex-1 leading-6">
            <b>{t('helpRow')}</b>
            <span className="block text-base text-ink-2">{t('helpRowText')}</span>
          </span>
          <Icon of={ChevronRight} size="lg" className="text-ink-3" />
        </Link>
      </div>
    </>
  );
}

function MainCard({ view }: { view: TodayView }) {
  const t = useTranslations('today');
  const roundTitle = useRoundTitle();
  if (view.state === 'locked') return null;
  if (view.state !== 'routine') return <StateCard state={view.state} view={view} />;
  const due = dueNow(view.items);
  if (due.length === 0) return <StateCard state="doneForNow" view={view} />;
  if (view.soreDay !== null) {
    return (
      <RoutineCard
        title={t('shortTitle')}
        items={shortRoutine(due, view.asNeeded)}
        href="/routine?short=1"
        secondary={{ href: '/routine', label: t('doUsual') }}
      />
    );
  }
  return (
    <RoutineCard
      title={roundTitle(roundOf(view.items))}
      items={due}
      equipment={view.equipment}
      href="/routine"
    />
  );
}

/** Exercises that sent the pain down rest until the therapist has looked. */
function HeldBack({ view }: { view: TodayView }) {
  const t = useTranslations('today');
  const therapist = view.help.therapistName;
  const held = view.items.filter((item) => item.isPaused && !isAnyTime(item));
  return held.map(({ itemId, name }) => (
    <Banner
      key={itemId}
      kind="caution"
      title={therapist ? t('onHold', { name, therapist }) : t('onHoldNoName', { name })}
    />
  ));
}
