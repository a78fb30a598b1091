'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { Numbness } from './answers.ts';
import type { QuestionProps } from './check-in.tsx';
import { ChoiceTiles } from './choice-tiles.tsx';
import { isDayBefore, useBefore } from './use-before.ts';
import { useThumb } from './use-thumb.ts';

const degrees: readonly Numbness[] = [0, 1, 2, 3];

/** Numbness or pins and needles: none to a lot. */
export function NumbnessQuestion({ view, checkIn }: QuestionProps) {
  const t = useTranslations('checkin');
  const thumb = useThumb();
  const before = useBefore(view);
  const was = before?.numbness ?? null;
  return (
    <div {...thumb.watch}>
      <ChoiceTiles
        legend={t('numbness.title')}
        name="numbness"
        options={degrees.map((degree) => ({ value: degree, label: t(`numbness.${degree}`) }))}
        value={checkIn.answers.numbness}
        onChange={(numbness) => {
          checkIn.answer({ numbness });
          thumb.goOn(checkIn.next);
        }}
      />
      {before !== null && was !== null && (
        <p className="mt-3 px-1 text-base text-ink-2">
          {before.isYesterday
            ? t('beforeYesterday', { value: t(`numbness.${was as Numbness}`) })
            : t('before', { date: before.day, value: t(`numbness.${was as Numbness}`) })}
        </p>
      )}
    </div>
  );
}

/** The morning after: back to the usual? */
export function SettledQuestion({ view, checkIn }: QuestionProps) {
  const t = useTranslations('checkin.settled');
  const format = useFormatter();
  const thumb = useThumb();
  const day = view.askSettledFor
    ? format.dateTime(new Date(`${view.askSettledFor}T00:00:00Z`), {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      })
    : '';
  const { settled } = checkIn.answers;
  const isYesterday = isDayBefore(view.askSettledFor, view.date);
  return (
    <div {...thumb.watch}>
      <p className="mb-3 px-1 text-ink-2">{isYesterday ? t('hintYesterday') : t('hint', { date: day })}</p>
      <ChoiceTiles
        legend={t('title')}
        name="settled"
        options={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
        value={settled === null ? null : settled ? 'yes' : 'no'}
        onChange={(value) => {
          checkIn.answer({ settled: value === 'yes' });
          thumb.goOn(checkIn.next);
        }}
      />
    </div>
  );
}

const shares = ['none', 'some', 'most', 'all'] as const;

/** Maintenance: the week as a whole. */
export function KeptQuestion({ checkIn }: QuestionProps) {
  const t = useTranslations('checkin.kept');
  const thumb = useThumb();
  return (
    <div {...thumb.watch}>
      <ChoiceTiles
        legend={t('title')}
        name="kept"
        options={shares.map((value) => ({ value, label: t(value) }))}
        value={checkIn.answers.kept}
        onChange={(kept) => {
          checkIn.answer({ kept });
          thumb.goOn(checkIn.next);
        }}
      />
    </div>
  );
}
