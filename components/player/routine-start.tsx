'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { ButtonLink } from '#components/ui/button-link.tsx';
import type { TodayView } from '#lib/data/own/view.ts';
import type { FigureRecord } from '#lib/figure/record.ts';
import { useToday } from '#lib/offline/use-day.ts';
import { chooseRoutine, type RoutineWish, wishOf } from '#lib/player/arrange-day.ts';
import { unitsOf } from '#lib/player/sequence.ts';
import { Player, type Routine } from './player.tsx';

type Props = {
  page: TodayView;
  /** What the address asked the server for; a page kept on the phone may stand under another one. */
  wish: RoutineWish;
  /** Pose data by item. */
  records: Record<string, FigureRecord | null>;
  /** Picture of the item that the server would play first. */
  still: ReactNode;
  stillOf: string | null;
};

/** Chooses what to play from what the server and this phone know of the day; chosen once, it stays. */
export function RoutineStart({ page, wish, records, still, stillOf }: Props) {
  const { view, isAsked } = useToday(page);
  const [chosen, setChosen] = useState<Routine | null>(null);
  const first = useMemo(() => routineOf(page, wish, records), [page, wish, records]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: later changes of the day must not restart the routine
  useEffect(() => {
    if (isAsked) setChosen(routineOf(view, wishOf(new URLSearchParams(window.location.search)), records));
  }, [isAsked]);
  const routine = chosen ?? first;
  const [item] = routine.items;
  if (item === undefined) return <NothingToPlay isKnown={chosen !== null} />;
  return (
    <Player routine={routine} isReady={chosen !== null} still={item.itemId === stillOf ? still : null} />
  );
}

function routineOf(view: TodayView, wish: RoutineWish, records: Props['records']): Routine {
  const { choice, items } = chooseRoutine(view, wish);
  // In a flare-up half is the agreed dose; a short routine is a part of the usual one.
  const planned = choice === 'short' ? [...view.items, ...view.asNeeded] : items;
  return {
    choice,
    items,
    fullUnits: items.map(({ itemId, prescription }) =>
      unitsOf(planned.find((one) => one.itemId === itemId)?.prescription ?? prescription),
    ),
    records: items.map(({ itemId }) => records[itemId] ?? null),
    programVersionId: view.programVersionId,
    help: view.help,
    isCheckInDone: view.checkIn.isDoneToday || view.checkIn.nextOn !== null,
  };
}

function NothingToPlay({ isKnown }: { isKnown: boolean }) {
  const t = useTranslations('player.nothing');
  return (
    <main
      id="main"
      className="mx-auto flex min-h-dvh w-full max-w-[34rem] sm:min-h-[min(100dvh,44rem)] flex-col px-4 pt-8 pb-[calc(1.25rem+env(safe-area-inset-bottom))] text-md"
    >
      {isKnown && (
        <>
          <h1 className="text-2xl">{t('title')}</h1>
          <p className="mt-2">{t('text')}</p>
          <div className="mt-auto pt-6">
            <ButtonLink href="/today" variant="primary" size="hero" className="w-full">
              {t('today')}
            </ButtonLink>
          </div>
        </>
      )}
    </main>
  );
}
