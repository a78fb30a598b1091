'use client';

import { useTranslations } from 'next-intl';
import { DoseWords } from '#components/today/dose-words.tsx';
import type { RoutineItem } from '#lib/data/own/view.ts';
import type { Segment } from '#lib/player/sequence.ts';
import type { HurtNotice } from './hurt-effect.ts';
import { usePositionWords } from './use-guidance.ts';

/** Above the name: what is happening, which round, which side. Keeps its line when there is nothing to say. */
export function Eyebrow({ segment, isPaused }: { segment: Segment; isPaused: boolean }) {
  const t = useTranslations('player');
  const words = () => {
    const { kind, side, set, sets, item } = segment;
    if (isPaused) return t('paused');
    if (kind === 'ready') return t(item === 0 ? 'eyebrow.first' : 'eyebrow.nextIs');
    if (kind === 'turn' && side !== null) return t(`turnTo.${side}`);
    if (kind === 'rest') return t('eyebrow.restNext');
    if (side !== null) return t('eyebrow.setSide', { set, sets, side: t(`side.${side}`) });
    return sets > 1 ? t('eyebrow.set', { set, sets }) : '';
  };
  return <p className="player-eyebrow font-semibold text-ink-2">{words()}</p>;
}

/** Under the picture: how to get into position and how much; then the one cue. */
export function Cue({
  segment,
  item,
  isPlaying,
  onSteps,
}: {
  segment: Segment;
  item: RoutineItem;
  isPlaying: boolean;
  onSteps: () => void;
}) {
  const t = useTranslations('player');
  const positionWords = usePositionWords();
  const steps = (
    <button type="button" onClick={onSteps} className="link min-h-11 text-base">
      {t('steps')}
    </button>
  );
  if (segment.kind !== 'ready') {
    return (
      <>
        <p>{item.shortCue}</p>
        {!isPlaying && steps}
      </>
    );
  }
  return (
    <>
      <p className="text-[0.85em]">
        {positionWords(item.position)} {segment.side !== null && <Side item={item} side={segment.side} />}
      </p>
      <p className="text-base text-ink-2">
        <DoseWords prescription={item.prescription} />
      </p>
      {steps}
    </>
  );
}

function Side({ item, side }: { item: RoutineItem; side: 'left' | 'right' }) {
  const t = useTranslations('player');
  const isOnly = item.prescription.side === side;
  return <b>{t(isOnly ? `onlySide.${side}` : `startWith.${side}`)}</b>;
}

/** What an answer to "It hurts" led to, or where the routine was taken up again. */
export function Notice({ notice, itemName }: { notice: HurtNotice | 'resumed' | null; itemName: string }) {
  const t = useTranslations('player');
  const words = () => {
    if (notice === null) return '';
    if (notice === 'resumed') return t('resume', { name: itemName });
    return notice.kind === 'smaller'
      ? t('after.smaller', { count: notice.count })
      : t(`after.${notice.kind}`);
  };
  return (
    <p role="status" className="text-[0.9em] font-semibold">
      {words()}
    </p>
  );
}
