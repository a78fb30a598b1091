import { addDays } from '#lib/clinical/local-date.ts';

/** The later of two local dates. */
export function laterOf(a: string, b: string): string {
  return a.localeCompare(b) >= 0 ? a : b;
}

type Dated = { id: string; startsOn: string; endsOn: string | null };

/**
 * What assigning a program from `startsOn` does to those that are there: the one in force ends the day before, one that
 * has not begun ends before it starts and so never counts, and a program that had made room for such a one gets its
 * days back. Only changed programs are listed.
 */
export function makeRoom(
  programs: readonly Dated[],
  { today, startsOn }: { today: string; startsOn: string },
): { id: string; endsOn: string }[] {
  const dayBefore = addDays(startsOn, -1);
  const isReplaced = (program: Dated) => program.startsOn > today || program.startsOn >= startsOn;
  const replaced = programs.filter(isReplaced);
  const freed = new Set(replaced.map((program) => addDays(program.startsOn, -1)));
  const reaches = (endsOn: string | null) => endsOn === null || endsOn > dayBefore;
  const hadMadeRoom = (endsOn: string | null) => endsOn !== null && endsOn < dayBefore && freed.has(endsOn);
  return [
    ...replaced.map((program) => ({ id: program.id, endsOn: addDays(program.startsOn, -1) })),
    ...programs
      .filter((program) => !isReplaced(program) && (reaches(program.endsOn) || hadMadeRoom(program.endsOn)))
      .map(({ id }) => ({ id, endsOn: dayBefore })),
  ];
}
