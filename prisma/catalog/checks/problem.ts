/** One thing wrong with the catalog: where, and what. */
export interface Problem {
  readonly where: string;
  readonly message: string;
}

/** Collects problems under one name. */
export const reporter = (where: string) => {
  const problems: Problem[] = [];
  return {
    problems,
    unless(good: boolean, message: string): void {
      if (!good) problems.push({ where, message });
    },
  };
};

/** Values that occur more than once. */
export const doubles = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
