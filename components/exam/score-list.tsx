import { useFormatter, useTranslations } from 'next-intl';
import type { ScoreView } from '#lib/data/measures/view.ts';

const HIGHEST = { rmdq: 24, psfs: 10, tsk11: 44, 'fabq-pa': 24 } as const;

/** Scores with their scale, newest first. */
export function ScoreList({ scores }: { scores: readonly ScoreView[] }) {
  const t = useTranslations('exam');
  const format = useFormatter();
  if (scores.length === 0) return <p className="text-ink-2">{t('noScores')}</p>;
  const said = ({ kind, value, scale }: ScoreView) => {
    if (kind === 'strength') return t(value === 0 ? 'strengthSame' : 'strengthHurts');
    if (kind === 'other') return scale === null ? String(value) : t('scoreLineBetter', { ...scale, value });
    return t('scoreLine', { value, max: HIGHEST[kind] });
  };
  return (
    <ul className="mt-1 space-y-1.5">
      {scores.map((score) => {
        const date = format.dateTime(new Date(score.date), { dateStyle: 'medium', timeZone: 'UTC' });
        return (
          <li key={score.id}>
            <span className="font-semibold">{score.scale?.name ?? t(`kind.${score.kind}`)}</span>:{' '}
            {said(score)}
            <span className="block text-xs text-ink-2">
              {score.enteredBy === null
                ? t('byPatient', { date })
                : t('byStaff', { date, name: score.enteredBy })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
