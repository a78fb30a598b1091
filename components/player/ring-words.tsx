'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import type { Segment } from '#lib/player/sequence.ts';

const MINUTE = 60;

/** Seconds as people read them: 14, or 4:05 from a minute on. */
export function clockWords(seconds: number): string {
  if (seconds < MINUTE) return String(seconds);
  return `${Math.floor(seconds / MINUTE)}:${String(seconds % MINUTE).padStart(2, '0')}`;
}

/** What stands in the ring: what to do now, and the number that counts now. */
export function RingWords({
  segment,
  secondsLeft,
  meters,
}: {
  segment: Segment;
  secondsLeft: number | null;
  meters: number | null;
}) {
  const t = useTranslations('player');
  const label = t(`ring.${segment.kind}`);
  if (segment.kind === 'out' || segment.kind === 'back') return <p className="player-ring-word">{label}</p>;
  const number =
    segment.kind === 'rep' ? String(segment.rep) : secondsLeft === null ? '' : clockWords(secondsLeft);
  return (
    <>
      <p className="player-ring-label">{label}</p>
      <p
        className="player-ring-number num"
        data-length={
          number.length > 2 || segment.kind === 'distance' ? 'long' : number.length === 2 ? 'two' : undefined
        }
      >
        {segment.kind === 'distance' ? t('meters', { count: meters ?? 0 }) : number}
      </p>
    </>
  );
}

/** Under the ring: which repetition or round, of how many. */
export function CountWords({ segment }: { segment: Segment }) {
  const t = useTranslations('player');
  if (segment.reps < 2 || segment.kind === 'ready' || segment.kind === 'turn') return null;
  // Between two rounds there is nothing to count; the place stays, so that the ring does not move.
  const isBetween = segment.kind === 'rest' && segment.rep === 1;
  return (
    <p className={clsx('player-count num', isBetween && 'invisible')}>
      <span className={segment.kind === 'rep' ? 'sr-only' : undefined}>{segment.rep}</span>{' '}
      <span className="player-count-of">{t('of', { count: segment.reps })}</span>
    </p>
  );
}
