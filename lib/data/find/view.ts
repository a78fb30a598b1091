/** What the find box may hold; pages are found in the browser. */
export type FoundPatient = {
  id: string;
  name: string;
  recordNo: string;
  birthDate: string;
  /** No episode yet: the intake is what there is to open. */
  isNew: boolean;
};
export type FoundExercise = { slug: string; name: string; ownId: string | null };
export type FoundProgram = { slug: string; code: string; name: string; stage: 1 | 2 | 3 | 4 };

export type FindView = {
  q: string;
  patients: FoundPatient[];
  exercises: FoundExercise[];
  programs: FoundProgram[];
  /** Whether there are more patients than are shown. */
  hasMore: boolean;
};
