import { useTranslations } from 'next-intl';
import { STRENGTH_TESTS } from '#lib/clinical/neuro-exam.ts';
import type { ExamView } from '#lib/data/exams/view.ts';

const SIDES = ['right', 'left'] as const;
const REFLEXES = ['knee', 'ankle'] as const;

/** Findings of one examination, side by side; what was not tested says so. */
export function ExamTable({ exam }: { exam: ExamView }) {
  const t = useTranslations('exam');
  const { strength, reflexes, straightLegRaise } = exam.findings;
  const none = <span className="text-ink-3">{t('notTested')}</span>;
  const rows = [
    ...STRENGTH_TESTS.map((test) => ({
      key: test,
      label: t(`strength.${test}`),
      cells: SIDES.map((side) => {
        const grade = strength[side][test];
        const fall = exam.falls.find((one) => one.side === side && one.test === test);
        if (grade === undefined) return none;
        if (fall === undefined) return t('grade', { grade });
        return (
          <strong key={side} className="text-urgent">
            {t('fell', { grade, before: fall.before })}
          </strong>
        );
      }),
    })),
    ...REFLEXES.map((reflex) => ({
      key: reflex,
      label: t(`reflex.${reflex}`),
      cells: SIDES.map((side) => {
        const finding = reflexes[side][reflex];
        return finding === undefined ? none : t(`reflexFinding.${finding}`);
      }),
    })),
    {
      key: 'slr',
      label: t('slr'),
      cells: SIDES.map((side) => {
        const found = straightLegRaise[side];
        if (found === undefined) return none;
        return found === 'free' ? t('slrFree') : t('slrDegrees', { degrees: found });
      }),
    },
  ];
  return (
    <table className="w-full text-left tabular-nums">
      <thead>
        <tr className="text-xs text-ink-3">
          <th scope="col" className="py-1 pr-2 font-normal">
            {t('test')}
          </th>
          {SIDES.map((side) => (
            <th key={side} scope="col" className="py-1 pr-2 font-normal">
              {t(side)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, cells }) => (
          <tr key={key} className="border-t border-line align-top">
            <th scope="row" className="py-1 pr-2 font-normal text-ink-2">
              {label}
            </th>
            {SIDES.map((side, index) => (
              <td key={side} className="py-1 pr-2">
                {cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
