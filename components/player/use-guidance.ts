import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { RoutineItem } from '#lib/data/own/view.ts';
import type { Segment } from '#lib/player/sequence.ts';
import type { Play } from './use-play.ts';
import type { Voice } from './use-voice.ts';

/** The last seconds are counted aloud. */
const COUNTED = 5;
const BUZZ_MS = 80;

/** Words to move into position, from the library's position key. */
export function usePositionWords(): (position: string) => string {
  const t = useTranslations('player');
  return (position) => {
    const key = `position.${position}` as 'position.any';
    return t.has(key) ? t(key) : t('position.any');
  };
}

/** Says what comes, counts, and buzzes where something ends: nobody has to look at the screen. */
export function useGuidance(play: Play, items: readonly RoutineItem[], voice: Voice): void {
  const t = useTranslations('player');
  const positionWords = usePositionWords();
  const { segment, secondsLeft, isPlaying } = play;
  const said = useRef<{ segment: Segment; second: number | null } | null>(null);

  useEffect(() => {
    if (segment === undefined || !isPlaying) return;
    const isNew = said.current?.segment !== segment;
    if (!isNew && said.current?.second === secondsLeft) return;
    said.current = { segment, second: secondsLeft };
    const item = items[segment.item];
    if (item === undefined) return;
    const words = isNew ? wordsAtStart(segment, item) : wordsWhile(segment, secondsLeft);
    if (words !== '') voice.say(words);
    if (isNew && (segment.kind === 'back' || segment.kind === 'rest')) navigator.vibrate?.(BUZZ_MS);
  });

  function wordsAtStart({ kind, side, rep, reps }: Segment, item: RoutineItem): string {
    switch (kind) {
      case 'ready': {
        const position = positionWords(item.position);
        const start = side === null ? '' : t(`startWith.${side}`);
        return [t('say.ready', { name: item.name, position }), start, item.shortCue].join(' ');
      }
      case 'turn':
        return side === null ? '' : t('say.turn', { side: t(`turnTo.${side}`) });
      case 'hold':
      case 'back':
      case 'rest':
        return t(`say.${kind}`);
      case 'rep':
        return String(rep);
      case 'out':
        return reps > 1 ? String(rep) : t('say.go');
      default:
        return t('say.go');
    }
  }
}

/** Holds and pauses are counted down at their end. */
function wordsWhile({ kind }: Segment, secondsLeft: number | null): string {
  const isCounted = kind === 'hold' || kind === 'ready' || kind === 'rest';
  if (!isCounted || secondsLeft === null || secondsLeft < 1 || secondsLeft > COUNTED) return '';
  return String(secondsLeft);
}
