'use client';

import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { HelpView, RoutineItem } from '#lib/data/own/view.ts';
import type { FigureRecord } from '#lib/figure/record.ts';
import { deviceTime } from '#lib/offline/device-clock.ts';
import { isPlaceFresh, loadPlace, settlePlace } from '#lib/offline/kept-routine.ts';
import { type RoutineChoice, resumeIn } from '#lib/player/kept-place.ts';
import { sequenceOf } from '#lib/player/sequence.ts';
import { type PlayState, START } from '#lib/player/state.ts';
import { PlayerScreen } from './player-screen.tsx';
import './player.css';

export type Routine = {
  choice: RoutineChoice;
  items: readonly RoutineItem[];
  /** Repetitions, holds and spells of each exercise in its full dose. */
  fullUnits: readonly number[];
  /** Pose data of each exercise. */
  records: readonly (FigureRecord | null)[];
  programVersionId: string | null;
  help: HelpView;
  isCheckInDone: boolean;
};

/** Where the player begins. */
export type Beginning = {
  state: PlayState;
  reported: readonly number[];
  day: { date: string; timezone: string };
  isResumed: boolean;
  startsPlaying: boolean;
};

/** The routine, from its start or from the place that was kept on this phone. */
export function Player({
  routine,
  isReady,
  still,
}: {
  routine: Routine;
  /** The phone was asked what it knows: before that the first exercise is shown, and nothing begins. */
  isReady: boolean;
  still: ReactNode;
}) {
  const sequence = useMemo(() => sequenceOf(routine.items), [routine.items]);
  const [beginning, setBeginning] = useState<Beginning | null>(null);
  const { choice, items } = routine;
  // The place is looked up once: later changes of the list (a refresh) must not restart the routine.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!isReady) return;
    const place = loadPlace();
    const itemIds = items.map(({ itemId }) => itemId);
    const canResume = place !== null && place.choice === choice && isPlaceFresh(place);
    const resumed = canResume ? resumeIn(place, itemIds, sequence) : null;
    if (place !== null && resumed === null) void settlePlace(true);
    const { localDate, timezone } = deviceTime();
    setBeginning({
      state: resumed?.state ?? START,
      reported: resumed?.reported ?? [],
      day: resumed && place ? { date: place.date, timezone: place.timezone } : { date: localDate, timezone },
      isResumed: resumed !== null,
      // Coming from "Start" the finger has been here already; after a reload the voice needs a new tap.
      startsPlaying: resumed === null && (navigator.userActivation?.hasBeenActive ?? false),
    });
  }, [isReady]);
  return (
    <PlayerScreen
      key={beginning === null ? 'first-paint' : 'live'}
      routine={routine}
      sequence={sequence}
      beginning={beginning}
      still={still}
    />
  );
}
