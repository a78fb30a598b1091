import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '#components/ui/button-link.tsx';
import {
  Check,
  ClipboardCheck,
  ClipboardPen,
  Clock,
  Footprints,
  Icon,
  Moon,
  Sun,
} from '#components/ui/icon.tsx';
import type { RoutineItem, TodayView } from '#lib/data/own/view.ts';
import { isAnyTime, openToday, roundOf, wholeMinutes } from '#lib/player/arrange-day.ts';
import { DayRow } from './day-row.tsx';
import { DoseWords } from './dose-words.tsx';
import { FlareSwitch } from './flare-switch.tsx';
import { MarkDone } from './mark-done.tsx';
import { useRoundTitle } from './round-title.ts';

/** Check-in, what fits any time, and what comes later. */
export function DayList({
  view,
  isExercising,
  asksYesterday,
  questions,
}: {
  view: TodayView;
  isExercising: boolean;
  /** Yesterday can still be filled in. */
  asksYesterday: boolean;
  /** Weekly questions and forms that are due. */
  questions: ReactNode;
}) {
  const t = useTranslations('today');
  const format = useFormatter();
  const { isDoneToday, nextOn } = view.checkIn;
  const next =
    nextOn &&
    format.dateTime(new Date(nextOn), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const anyTime = view.items.filter((item) => isAnyTime(item) && !item.isPaused);
  return (
    <ul className="@container divide-y divide-line rounded-2xl border border-line bg-surface">
      <DayRow
        icon={isDoneToday ? ClipboardCheck : ClipboardPen}
        title={t('checkIn')}
        detail={next ? t('checkInNext', { date: next }) : t(isDoneToday ? 'checkInDone' : 'checkInTime')}
        action={
          <ButtonLink href="/check-in" variant="line" size="patient" className="rounded-lg px-4 text-md">
            {t(isDoneToday ? 'checkInChange' : 'checkIn')}
          </ButtonLink>
        }
      />
      {asksYesterday && (
        <DayRow
          icon={ClipboardPen}
          title={t('yesterday')}
          detail={t('yesterdayText')}
          action={
            <ButtonLink href="/check-in/yesterday" size="patient" className="rounded-lg px-4 text-md">
              {t('yesterdayOpen')}
            </ButtonLink>
          }
        />
      )}
      {questions}
      {isExercising &&
        anyTime.map((item) => <AnyTimeRow key={item.itemId} item={item} version={view.programVersionId} />)}
      {isExercising && <LaterRow items={view.items} />}
      {isExercising && view.flare === null && <FlareSwitch therapistName={view.help.therapistName} />}
    </ul>
  );
}

function AnyTimeRow({ item, version }: { item: RoutineItem; version: string | null }) {
  const t = useTranslations('today');
  const { timesPerDay } = item.prescription;
  const isDone = openToday(item) === 0;
  return (
    <DayRow
      icon={item.position === 'walking' ? Footprints : Clock}
      title={
        <>
          {item.name}, <DoseWords prescription={item.prescription} />
        </>
      }
      detail={
        isDone
          ? t('markedDone')
          : timesPerDay > 1
            ? t('anyTimeCount', { done: Math.floor(item.doneToday), count: timesPerDay })
            : t('anyTime')
      }
      action={
        isDone ? (
          <Icon of={Check} size="lg" weight={3} className="text-track" />
        ) : (
          <MarkDone
            key={item.doneToday}
            exercise={item.exercise}
            name={item.name}
            programVersionId={version}
          />
        )
      }
    />
  );
}

/** The next round of the day; it becomes the card above when this one is done. */
function LaterRow({ items }: { items: readonly RoutineItem[] }) {
  const roundTitle = useRoundTitle();
  const t = useTranslations('today');
  const round = roundOf(items);
  if (round === null || round.number >= round.count) return null;
  const next = items.filter(
    (item) =>
      !item.isPaused &&
      !item.isLeftOutToday &&
      !isAnyTime(item) &&
      item.prescription.timesPerDay > round.number,
  );
  if (next.length === 0) return null;
  const isLast = round.number + 1 === round.count;
  return (
    <DayRow
      icon={isLast ? Moon : Sun}
      title={roundTitle({ number: round.number + 1, count: round.count })}
      detail={t('size', { count: next.length, minutes: wholeMinutes(next) })}
    />
  );
}
