import { footDropSides, type StrengthExam, strengthFalls } from '#lib/clinical/neuro-exam.ts';
import type { ExamFindings, ExamView } from './view.ts';

/** The last known grade of every test, from examinations in order of time: a test left out keeps its grade. */
export function lastGrades(exams: readonly Pick<ExamFindings, 'strength'>[]): StrengthExam {
  return exams.reduce<StrengthExam>(
    (known, { strength }) => ({
      left: { ...known.left, ...strength.left },
      right: { ...known.right, ...strength.right },
    }),
    { left: {}, right: {} },
  );
}

/** Examinations in order of time, each with what fell since its tests were last done. */
export function examViews(exams: readonly Omit<ExamView, 'falls' | 'footDrop'>[]): ExamView[] {
  return exams.map((exam, index) => ({
    ...exam,
    falls: strengthFalls(
      lastGrades(exams.slice(0, index).map(({ findings }) => findings)),
      exam.findings.strength,
    ),
    footDrop: footDropSides(exam.findings.strength),
  }));
}
