import { useFormatter, useTranslations } from 'next-intl';
import type { ProgressView } from '#lib/data/progress/view.ts';

const ZONES = [0, 1, 2, 3, 4, 5] as const;

/** The same weeks as words and figures, for who does not read charts. */
export function WeeksTable({ view }: { view: ProgressView }) {
  const t = useTranslations('progress.table');
  const zoneName = useTranslations('glyph.zonePlain');
  const format = useFormatter();
  const pain = (value: number | null) =>
    value === null ? t('none') : format.number(value, { maximumFractionDigits: 1 });
  return (
    <details className="card rounded-2xl p-[min(1rem,4.5vw)] print:hidden">
      <summary className="min-h-11 cursor-pointer content-center text-base font-semibold text-brand">
        {t('show')}
      </summary>
      <table className="num mt-2 w-full text-left text-base">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr className="text-ink-2">
            {(['week', 'leg', 'back', 'reach'] as const).map((column) => (
              <th key={column} scope="col" className="py-1 pr-2 font-semibold">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.weeks.map(({ week, leg, back, zone }) => (
            <tr key={week} className="border-t border-line align-top">
              <th scope="row" className="py-1.5 pr-2 font-semibold">
                {week}
              </th>
              <td className="py-1.5 pr-2">{pain(leg)}</td>
              <td className="py-1.5 pr-2">{pain(back)}</td>
              <td className="py-1.5">{zone === null ? t('none') : zoneName(`${ZONES[zone] ?? 0}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-base text-ink-2">{t('note')}</p>
    </details>
  );
}
