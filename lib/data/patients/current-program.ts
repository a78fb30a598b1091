import { addDays } from '#lib/clinical/local-date.ts';
import type { EpisodeRecord } from '#lib/data/episodes/episode-record.ts';
import { programOn, spanOn } from '#lib/data/episodes/plan-timeline.ts';
import { minutesOf } from '#lib/data/exercises/catalog-exercises.ts';
import { nameIn } from '#lib/data/exercises/load-exercises.ts';
import type { PlannedExercises } from '#lib/data/exercises/load-planned.ts';
import { figureRef } from '#lib/data/exercises/pictures.ts';
import type { CurrentProgramView } from './view.ts';

/** The program in force, else the one that comes next, as it is on a date; pains of the last `recentDays`. */
export function currentProgram(
  record: EpisodeRecord,
  today: string,
  { exercises, recentDays }: { exercises: PlannedExercises; recentDays: number },
): CurrentProgramView | null {
  const program = programOn(record.programs, today);
  const span = program && (spanOn(program, today) ?? spanOn(program, program.startsOn));
  if (!program || !span) return null;
  const recent = record.logs.filter((log) => log.date > addDays(today, -recentDays)).reverse();
  const items = span.phase.items.map((item) => {
    const { exercise, side, dose, timesPerDay, weekdays, timesPerWeek, asNeeded } = item;
    const logs = recent.filter((log) => log.exercise === exercise);
    const planned = exercises.get(exercise);
    return {
      id: item.id,
      name: nameIn(exercises, exercise),
      figure: planned ? figureRef(planned) : null,
      media: planned?.media ?? [],
      prescription: { exercise, side, dose, timesPerDay, weekdays, timesPerWeek, asNeeded },
      note: item.note,
      recentPains: logs.map((log) => log.pain).filter((pain): pain is number => pain !== null),
      movedDown: logs.filter((log) => log.movedDown).length,
    };
  });
  return {
    id: program.id,
    title: program.title,
    startsOn: program.startsOn,
    endsOn: program.endsOn,
    version: span.version.version,
    phase: {
      position: span.phase.position,
      count: span.version.phases.length,
      title: span.phase.title,
      startedOn:
        program.phaseStarts.findLast((start) => start.startedOn <= today)?.startedOn ?? program.startsOn,
    },
    minutesPerDay: minutesOf(
      items.map((item) => item.prescription),
      exercises,
    ).perDay,
    items,
  };
}
