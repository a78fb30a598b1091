export const STRENGTH_TESTS = ['knee-straighten', 'foot-lift', 'big-toe-lift', 'foot-out', 'tiptoe'] as const;

export type StrengthTest = (typeof STRENGTH_TESTS)[number];

/** Strength grades 0–5 of one leg; tests that were not done are left out. */
export type StrengthGrades = Partial<Record<StrengthTest, number>>;

export interface StrengthExam {
  readonly left: StrengthGrades;
  readonly right: StrengthGrades;
}

export interface StrengthFall {
  readonly side: 'left' | 'right';
  readonly test: StrengthTest;
  readonly before: number;
  readonly now: number;
}

/** At or below this grade a foot drop is acute [LOTH]. */
const FOOT_DROP_GRADE = 3;

/**
 * Tests that lost a grade or more between two exams. Any fall raises RF-WEAK: it enters the history as the
 * gate tick `weakness` on the date of the later exam.
 */
export function strengthFalls(before: StrengthExam, now: StrengthExam): StrengthFall[] {
  return (['left', 'right'] as const).flatMap((side) =>
    STRENGTH_TESTS.flatMap((test) => {
      const earlier = before[side][test];
      const later = now[side][test];
      if (earlier === undefined || later === undefined || later > earlier - 1) return [];
      return [{ side, test, before: earlier, now: later }];
    }),
  );
}

/** Sides on which lifting the foot is as weak as an acute foot drop. */
export function footDropSides(exam: StrengthExam): ('left' | 'right')[] {
  return (['left', 'right'] as const).filter((side) => (exam[side]['foot-lift'] ?? 5) <= FOOT_DROP_GRADE);
}
