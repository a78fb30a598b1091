'use client';

import { useTranslations } from 'next-intl';
import { LegLadder } from '#components/body-chart/leg-ladder.tsx';
import type { Zone } from '#components/glyph/distal-ladder.tsx';
import type { QuestionProps } from './check-in.tsx';
import { useBefore } from './use-before.ts';
import { useThumb } from './use-thumb.ts';

/** How far down and which leg, in one tap. */
export function ReachQuestion({ view, checkIn }: QuestionProps) {
  const t = useTranslations('checkin');
  const zones = useTranslations('glyph.zonePlain');
  const thumb = useThumb();
  const before = useBefore(view);
  const { zone, side } = checkIn.answers;
  const was = before?.zone ?? null;
  return (
    <div {...thumb.watch}>
      {before !== null && !before.isYesterday && was !== null && (
        <p className="mb-2 px-1 text-base text-ink-2">
          {t('before', { date: before.day, value: zones(String(was) as '0') })}
        </p>
      )}
      <LegLadder
        label={t('reach.title')}
        name="reach"
        value={{ zone, side }}
        yesterday={
          before?.isYesterday && was !== null
            ? { zone: was as Zone, side: sideBefore(before.legs, view.side) }
            : null
        }
        onChange={(reach) => {
          checkIn.answer(reach);
          thumb.goOn(checkIn.next);
        }}
      />
    </div>
  );
}

function sideBefore(legs: 'none' | 'one' | 'both' | null, side: 'left' | 'right' | 'both' | 'none') {
  if (legs === 'both') return 'both';
  return legs === 'one' && (side === 'left' || side === 'right') ? side : null;
}
