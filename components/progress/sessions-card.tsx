import { useFormatter, useTranslations } from 'next-intl';
import { type DotState, ExerciseDot } from '#components/glyph/exercise-dots.tsx';
import { Card } from '#components/ui/card.tsx';
import { addDays } from '#lib/clinical/local-date.ts';
import type { ProgressView } from '#lib/data/progress/view.ts';

const ROW = 7;
const KEY: readonly DotState[] = ['all', 'some', 'none', 'missing', 'rest', 'open'];

/** Exercise days of the last two weeks, each as a shape with a word. */
export function SessionsCard({ sessions }: { sessions: ProgressView['sessions'] }) {
  const t = useTranslations('progress.sessions');
  const glyph = useTranslations('glyph');
  const format = useFormatter();
  const { from, marks, done, planned } = sessions;
  const dates = marks.map((_, index) => addDays(from, index));
  const instant = (date: string) => new Date(`${date}T00:00:00Z`);
  const rows = [marks.slice(0, ROW), marks.slice(ROW)];
  const title = planned === 0 ? t('none') : t('title', { done, planned });
  return (
    <Card phone title={title} titleId="sessions">
      <table className="w-full table-fixed text-center text-base">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr className="text-ink-2">
            {dates.slice(0, ROW).map((date) => (
              <th key={date} scope="col" className="font-semibold">
                <span aria-hidden="true">{format.dateTime(instant(date), { weekday: 'narrow' })}</span>
                <span className="sr-only">{format.dateTime(instant(date), { weekday: 'long' })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, week) => (
            <tr key={dates[week * ROW]}>
              {row.map((mark, day) => (
                <td key={dates[week * ROW + day]} className="py-1.5">
                  <ExerciseDot state={mark} className="mx-auto size-7" />
                  <span className="sr-only">{glyph(`dot.${mark}`)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1.5 text-base text-ink-2">
        {KEY.filter((state) => marks.includes(state)).map((state) => (
          <li key={state} className="flex items-center gap-2">
            <ExerciseDot state={state} className="size-5" />
            {glyph(`dot.${state}`)}
          </li>
        ))}
      </ul>
      {done > 0 && <p className="mt-2 text-ink-2">{t('kind')}</p>}
    </Card>
  );
}
