'use client';

import type { Route } from 'next';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { UrgentQuestion } from '#components/stop/urgent-question.tsx';
import { Hand, Pause, Play as PlayIcon, SkipForward } from '#components/ui/icon.tsx';
import { savePlace } from '#lib/offline/kept-routine.ts';
import type { Segment } from '#lib/player/sequence.ts';
import { complete, finish, isFinished, START, skipItem } from '#lib/player/state.ts';
import { CountdownRing } from './countdown-ring.tsx';
import { FinishScreen } from './finish-screen.tsx';
import { type HurtNotice, hurtEffect } from './hurt-effect.ts';
import { MediaPicture } from './media-picture.tsx';
import { PacedFigure } from './paced-figure.tsx';
import type { Beginning, Routine } from './player.tsx';
import { PlayerButton, PlayerButtons } from './player-buttons.tsx';
import type { HurtAnswer } from './player-sheets.tsx';
import { PlayerTop } from './player-top.tsx';
import { CountWords, RingWords } from './ring-words.tsx';
import { Cue, Eyebrow, Notice } from './segment-words.tsx';
import { useGuidance } from './use-guidance.ts';
import { useHeadset } from './use-headset.ts';
import { usePlay } from './use-play.ts';
import { usePlayerKeys } from './use-player-keys.ts';
import { useVoice } from './use-voice.ts';
import { useWakeLock } from './use-wake-lock.ts';

const loadSheets = () => import('./player-sheets.tsx');
const HurtSheet = dynamic(() => loadSheets().then((sheets) => sheets.HurtSheet), { ssr: false });
const LeaveSheet = dynamic(() => loadSheets().then((sheets) => sheets.LeaveSheet), { ssr: false });
const StepsSheet = dynamic(() => loadSheets().then((sheets) => sheets.StepsSheet), { ssr: false });

type Over = 'hurt' | 'alarm' | 'leave' | 'steps' | null;

/** The player itself. `beginning` is null for the first paint, before the phone was asked for a kept place. */
export function PlayerScreen({
  routine,
  sequence,
  beginning,
  still,
}: {
  routine: Routine;
  sequence: readonly Segment[];
  beginning: Beginning | null;
  still: ReactNode;
}) {
  const t = useTranslations('player');
  const router = useRouter();
  const { items, records, help } = routine;
  const play = usePlay(sequence, beginning?.state ?? START, beginning?.startsPlaying ?? false);
  const { state, segment, isPlaying, setPlaying, apply } = play;
  const voice = useVoice();
  const [over, setOver] = useState<Over>(null);
  const [notice, setNotice] = useState<HurtNotice | 'resumed' | null>(
    beginning?.isResumed ? 'resumed' : null,
  );
  const isOver = isFinished(sequence, state);
  useGuidance(play, items, voice);
  useWakeLock(isPlaying);
  useEffect(() => void loadSheets(), []);

  // Kept at every step and pause; a phone that dies loses no more than the repetition under way.
  useEffect(() => {
    const hasBegun = state !== START && (isPlaying || state.at > 0 || state.elapsed > 0);
    if (beginning === null || !hasBegun) return;
    savePlace({
      ...beginning.day,
      choice: routine.choice,
      programVersionId: routine.programVersionId,
      items: items.map(({ itemId, exercise }, index) => ({
        itemId,
        exercise,
        units: routine.fullUnits[index] ?? 1,
      })),
      current: segment?.item ?? items.length,
      units: state.units,
      marks: state.marks,
      segment: segment ? { kind: segment.kind, unit: segment.unit, elapsed: state.elapsed } : null,
      reported: [...beginning.reported],
    });
  }, [beginning, routine, items, segment, state, isPlaying]);

  function open(what: Over) {
    setPlaying(false);
    voice.hush();
    setOver(what);
  }
  function close() {
    setOver(null);
    setPlaying(true);
  }
  function leave() {
    const hasSomething = Object.keys(state.units).length > 0 || Object.keys(state.marks).length > 0;
    if (hasSomething) open('leave');
    else router.push('/today' as Route);
  }
  function answerHurt(answer: HurtAnswer) {
    if (answer.kind === 'alarm') return setOver('alarm');
    const effect = hurtEffect(sequence, state, answer);
    apply(() => effect.state);
    setNotice(effect.notice);
    close();
  }
  function next() {
    setNotice(null);
    apply(skipItem);
  }
  function press() {
    setNotice(null);
    const isPause = segment?.kind === 'ready' || segment?.kind === 'turn' || segment?.kind === 'rest';
    if (!isPlaying) setPlaying(true);
    else if (isPause || segment?.kind === 'distance') apply(complete);
    else {
      setPlaying(false);
      voice.hush();
    }
  }
  const toggle = () => {
    setPlaying(!isPlaying);
    voice.hush();
  };
  usePlayerKeys(over === null && !isOver, { toggle, next, leave });
  useHeadset(isPlaying, items[segment?.item ?? 0]?.name ?? '', {
    play: () => over === null && setPlaying(true),
    pause: () => {
      setPlaying(false);
      voice.hush();
    },
    next: () => over === null && !isOver && next(),
  });

  if (isOver || segment === undefined) {
    return <FinishScreen routine={routine} state={state} beginning={beginning} say={voice.say} />;
  }
  const item = items[segment.item];
  if (item === undefined) return null;
  const record = records[segment.item] ?? null;
  if (over === 'alarm') {
    return (
      <main id="main" className="text-md">
        <UrgentQuestion help={help} onBack={() => setOver('hurt')} />
      </main>
    );
  }
  const isWaiting = segment.kind === 'ready' || segment.kind === 'turn' || segment.kind === 'rest';
  const mainLabel = !isPlaying
    ? t(state.at === 0 && state.elapsed === 0 ? 'begin' : 'play')
    : t(isWaiting ? 'goNow' : segment.kind === 'distance' ? 'done' : 'pause');
  const showsPause = isPlaying && !isWaiting && segment.kind !== 'distance';
  return (
    <main id="main" className="player-frame">
      <div className="player text-md">
        <PlayerTop
          item={segment.item}
          count={items.length}
          isVoiceOn={voice.isOn}
          onVoice={voice.toggle}
          onLeave={leave}
        />
        <div className="player-title px-5 pt-1">
          <Eyebrow segment={segment} isPaused={!isPlaying && state.at > 0} />
          <h1 className="player-name">{item.name}</h1>
        </div>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space and the Pause button do the same */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
        <div className="player-figure" onClick={toggle}>
          {record === null && item.media.length > 0 ? (
            <MediaPicture key={item.itemId} media={item.media} alt={item.alt} isPlaying={isPlaying} />
          ) : (
            <PacedFigure
              record={record}
              side={segment.side}
              alt={item.alt}
              still={segment.item === 0 ? still : null}
              onFrame={play.onFrame}
            />
          )}
        </div>
        <div className="player-cue">
          <Notice notice={notice} itemName={item.name} />
          {notice === null && (
            <Cue segment={segment} item={item} isPlaying={isPlaying} onSteps={() => open('steps')} />
          )}
        </div>
        <div className="player-clock">
          <CountdownRing onFrame={play.onFrame}>
            <RingWords
              segment={segment}
              secondsLeft={play.secondsLeft}
              meters={item.prescription.dose.meters}
            />
          </CountdownRing>
          <CountWords segment={segment} />
        </div>
        <PlayerButtons>
          <PlayerButton icon={Hand} label={t('hurts')} tone="ink" onPress={() => open('hurt')} />
          <PlayerButton
            icon={showsPause ? Pause : PlayIcon}
            label={mainLabel}
            tone="brand"
            filled={!showsPause}
            onPress={press}
          />
          <PlayerButton icon={SkipForward} label={t('next')} tone="quiet" onPress={next} />
        </PlayerButtons>
      </div>
      {over === 'hurt' && (
        <HurtSheet therapistName={help.therapistName} onAnswer={answerHurt} onBack={close} />
      )}
      {over === 'leave' && (
        <LeaveSheet
          onStay={close}
          onKeep={() => router.push('/today' as Route)}
          onFinish={() => {
            setOver(null);
            apply(finish);
          }}
        />
      )}
      {over === 'steps' && <StepsSheet item={item} onClose={close} />}
    </main>
  );
}
