'use client';

import { useTranslations } from 'next-intl';
import { PainScale } from '#components/body-chart/pain-scale.tsx';
import type { QuestionProps } from './check-in.tsx';
import { useBefore } from './use-before.ts';
import { useThumb } from './use-thumb.ts';

/** How bad, 0 to 10. The last answer stands beside it in words. */
export function PainQuestion({ view, checkIn, where }: QuestionProps & { where: 'leg' | 'back' }) {
  const t = useTranslations('checkin');
  const thumb = useThumb();
  const before = useBefore(view);
  const was = before?.[where] ?? null;
  return (
    <div {...thumb.watch}>
      <PainScale
        label={t(where === 'leg' ? 'leg.label' : 'back_pain.label')}
        name={where}
        value={checkIn.answers[where]}
        yesterday={before?.isYesterday ? was : null}
        onChange={(value) => {
          checkIn.answer({ [where]: value });
          thumb.goOn(checkIn.next);
        }}
      />
      {before !== null && !before.isYesterday && was !== null && (
        <p className="num mt-3 px-1 text-base text-ink-2">{t('before', { date: before.day, value: was })}</p>
      )}
    </div>
  );
}
