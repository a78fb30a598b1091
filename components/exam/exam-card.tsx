import { useFormatter, useTranslations } from 'next-intl';
import type { ExamActs } from '#components/patient/acts.ts';
import { Banner } from '#components/ui/banner.tsx';
import { Card } from '#components/ui/card.tsx';
import type { ExamView } from '#lib/data/exams/view.ts';
import type { ScoreView } from '#lib/data/measures/view.ts';
import { ExamButtons } from './exam-buttons.tsx';
import { ExamTable } from './exam-table.tsx';
import { ScoreList } from './score-list.tsx';

/** What was examined and scored in this episode. Needs the areas `exam`, `clinic` and `ui`. */
export function ExamCard({
  exams,
  scores,
  patient,
  acts,
}: {
  /** Oldest first. */
  exams: readonly ExamView[];
  scores: readonly ScoreView[];
  patient: { episodeId: string; name: string; today: string };
  acts: ExamActs;
}) {
  const t = useTranslations('exam');
  const latest = exams.at(-1);
  const earlier = exams.slice(0, -1).reverse();
  return (
    <Card title={t('title')} titleId="examination">
      {latest === undefined ? <p className="text-ink-2">{t('none')}</p> : <Exam exam={latest} />}
      {earlier.length > 0 && (
        <details className="mt-3">
          <summary className="cursor-pointer text-brand">{t('earlier', { count: earlier.length })}</summary>
          <div className="mt-2 space-y-4">
            {earlier.map((exam) => (
              <Exam key={exam.id} exam={exam} />
            ))}
          </div>
        </details>
      )}
      <h3 className="mt-4 text-sm font-semibold">{t('scores')}</h3>
      <ScoreList scores={scores} />
      <ExamButtons patient={patient} acts={acts} />
    </Card>
  );
}

function Exam({ exam }: { exam: ExamView }) {
  const t = useTranslations('exam');
  const format = useFormatter();
  const date = format.dateTime(new Date(exam.date), { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <div className="space-y-2">
      <p className="text-xs text-ink-2">{t('on', { date, examiner: exam.examiner })}</p>
      {exam.falls.length > 0 && <Banner kind="error" title={t('weaker')} />}
      {exam.footDrop.map((side) => (
        <Banner key={side} kind="error" title={t('footDrop', { side: t(side) })} />
      ))}
      <ExamTable exam={exam} />
      {exam.findings.note !== null && <p className="whitespace-pre-line">{exam.findings.note}</p>}
    </div>
  );
}
