'use client';

import type { Route } from 'next';
import { useFormatter, useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { MessageCard } from '#components/thread/message-card.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { ChevronRight, Icon, LifeBuoy } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import type { TodayView } from '#lib/data/own/view.ts';
import { useToday } from '#lib/offline/use-day.ts';
import { dueNow, isAnyTime, roundOf, shortRoutine, withFlare } from '#lib/player/arrange-day.ts';
import { AheadCard } from './ahead-card.tsx';
import { DayList } from './day-list.tsx';
import { FlareWords } from './flare-words.tsx';
import { type PartOfDay, partOfDay } from './part-of-day.ts';
import { ReliefList } from './relief-list.tsx';
import { useRoundTitle } from './round-title.ts';
import { RoutineCard } from './routine-card.tsx';
import { SendingBanner } from './sending-banner.tsx';
import { StateCard } from './state-card.tsx';

const LONG_DATE = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const bold = { b: (words: ReactNode) => <b className="num">{words}</b> };

/** The patient's start page: one thing to do, one big button, help in reach. `part`: part of the day for the first paint. */
export function TodayPage({
  page,
  part,
  questions,
}: {
  page: TodayView;
  part: PartOfDay;
  questions: ReactNode;
}) {
  const t = useTranslations('today');
  const words = useTranslations('flare');
  const format = useFormatter();
  const { view: asSaid, isOld } = useToday(page);
  const view = withFlare(asSaid);
  const now = usePartOfDay(part);
  const isSore = view.state === 'routine' && view.soreDay !== null && view.flare === null;
  const isExercising = view.state === 'routine' || view.state === 'done';
  const hasRelief = isExercising || view.state === 'rest-day';
  const isFlare = isExercising && view.flare !== null;
  const greeting = t(`greeting.${now}`, { name: view.givenName });
  return (
    <div className="space-y-3">
      <header className="px-1">
        <p className="text-base text-ink-2">
          {format.dateTime(new Date(`${view.date}T00:00:00Z`), LONG_DATE)}
        </p>
        <h1 className="clear-right text-2xl">
          {isFlare ? words('heading') : isSore ? t('soreTitle') : greeting}
        </h1>
      </header>
      <SendingBanner help={view.help} planOf={isOld ? page.date : null} />
      {isSore && view.soreDay && <p className="px-1">{t.rich('soreText', { ...view.soreDay, ...bold })}</p>}
      {isFlare && view.flare && <FlareWords flare={view.flare} date={view.date} />}
      <MainCard view={view} />
      <HeldBack view={view} />
      <DayList
        view={view}
        isExercising={isExercising}
        questions={questions}
        asksYesterday={view.isYesterdayOpen && hasRelief && view.checkIn.nextOn === null && now === 'morning'}
      />
      {view.message !== null && <MessageCard message={view.message} />}
      {hasRelief && <ReliefList items={view.asNeeded} />}
      <Link
        href={'/help' as Route}
        className="flex min-h-18 items-center gap-4 rounded-2xl border border-line bg-surface px-4 py-3"
      >
        <Icon of={LifeBuoy} size="xl" className="text-ink-2" />
        <span className="min-w-0 flex-1 leading-6">
          <b>{t('helpRow')}</b>
          <span className="block text-base text-ink-2">{t('helpRowText')}</span>
        </span>
        <Icon of={ChevronRight} size="lg" className="text-ink-3 @max-[16rem]:hidden" />
      </Link>
    </div>
  );
}

/** By the phone's own clock: the page may be from this morning. */
function usePartOfDay(first: PartOfDay): PartOfDay {
  const [part, setPart] = useState(first);
  useEffect(() => {
    const look = () => setPart(partOfDay(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone));
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return part;
}

function MainCard({ view }: { view: TodayView }) {
  const t = useTranslations('today');
  const words = useTranslations('flare');
  const roundTitle = useRoundTitle();
  if (view.state === 'locked') return null;
  if (view.isAskedAhead) return <AheadCard therapist={view.help.therapistName} />;
  if (view.state !== 'routine') return <StateCard state={view.state} view={view} />;
  const due = dueNow(view.items);
  if (due.length === 0) return <StateCard state="doneForNow" view={view} />;
  if (view.flare !== null) {
    return (
      <RoutineCard
        title={words('card')}
        items={due}
        equipment={view.equipment}
        href="/routine"
        secondary={{ href: '/routine?usual=1', label: words('usual') }}
      />
    );
  }
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

/** Exercises that sent the pain down rest until the therapist has looked; those that hurt rest until tomorrow. */
function HeldBack({ view }: { view: TodayView }) {
  const t = useTranslations('today');
  const therapist = view.help.therapistName;
  const held = view.items.filter((item) => item.isPaused && !isAnyTime(item));
  const leftOut = view.items.filter((item) => !item.isPaused && item.isLeftOutToday);
  return (
    <>
      {held.map(({ itemId, name }) => (
        <Banner
          key={itemId}
          kind="caution"
          title={therapist ? t('onHold', { name, therapist }) : t('onHoldNoName', { name })}
        />
      ))}
      {leftOut.length > 0 && (
        <p className="px-1 text-base text-ink-2">
          {t('leftOut', { names: leftOut.map(({ name }) => name).join(', ') })}
        </p>
      )}
    </>
  );
}
