import type { StrengthFall } from '#lib/clinical/neuro-exam.ts';
import type { ExamFindings } from './input.ts';

export type { ExamFindings } from './input.ts';

/** One examination, as it was found. */
export type ExamView = {
  id: string;
  date: string;
  examiner: string;
  findings: ExamFindings;
  /** Tests that lost a grade or more since they were last done. */
  falls: StrengthFall[];
  /** Sides that lift the foot at grade 3 or less. */
  footDrop: ('left' | 'right')[];
};
