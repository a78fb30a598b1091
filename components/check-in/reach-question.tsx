'use client';

import { useTranslations } from 'next-intl';
import { LegLadder } from '#components/body-chart/leg-ladder.tsx';
import type { Zone } from '#components/glyph/distal-ladder.tsx';
import type { QuestionProps } from './check-in.tsx';
import { useBefore } from './use-before.ts';
import { useThumb } from './use-thumb.ts';

/** How far down and which leg, in one tap; a second leg that was not there before is a warning sign and is asked twice. */
export function ReachQuestion({ view, checkIn }: QuestionProps) {
  const t = useTranslations('checkin');
  const zones = useTranslations('glyph.zonePlain');
  const thumb = useThumb();
  const before = useBefore(view);
  const { zone, side } = checkIn.answers;
  const was = before?.zone ?? null;
  const isNewBoth = (chosen: typeof side) =>
    chosen === 'both' && before?.legs !== 'both' && view.side !== 'both';
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
          if (!isNewBoth(reach.side)) thumb.goOn(checkIn.next);
        }}
      />
      <p role="status" className="sticky bottom-24 bg-canvas px-1 pt-2 pb-1 font-semibold empty:p-0">
        {isNewBoth(side) ? t('reach.bothNew') : ''}
      </p>
    </div>
  );
}

function sideBefore(legs: 'none' | 'one' | 'both' | null, side: 'left' | 'right' | 'both' | 'none') {
  if (legs === 'both') return 'both';
  return legs === 'one' && (side === 'left' || side === 'right') ? side : null;
}
