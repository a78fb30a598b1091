import 'server-only';
import { isoWeekday } from '#lib/clinical/local-date.ts';
import type { EpisodeRecord, ItemRecord, LogRecord } from '#lib/data/episodes/episode-record.ts';
import { programOn, spanOn } from '#lib/data/episodes/plan-timeline.ts';
import { minutesOf, sharedExerciseText } from '#lib/data/exercises/catalog-exercises.ts';
import { nameIn } from '#lib/data/exercises/load-exercises.ts';
import type { PlannedExercises } from '#lib/data/exercises/load-planned.ts';
import { figureRef } from '#lib/data/exercises/pictures.ts';
import { exerciseState } from '#lib/player/arrange-day.ts';
import type { RoutineItem, TodayState, TodayView } from './view.ts';

type TodayRoutine = Pick<
  TodayView,
  'state' | 'session' | 'minutes' | 'items' | 'equipment' | 'asNeeded' | 'programVersionId' | 'startsOn'
>;

/** What the plan in force asks of the patient on a date, and how much of it was done. */
export function todayRoutine(
  record: EpisodeRecord | null,
  today: string,
  exercises: PlannedExercises,
): TodayRoutine {
  const program = record && programOn(record.programs, today);
  const span = program ? spanOn(program, today) : null;
  const due = (span?.phase.items ?? []).filter((item) => isDue(item, today));
  const logs = (record?.logs ?? []).filter((log) => log.date === today);
  const paused = pausedExercises(record, today);
  const toItem = (item: ItemRecord) => toRoutineItem(item, logs, paused, exercises);
  const items = due.filter((item) => !item.asNeeded).map(toItem);
  const session = sessionOf(items);
  const dueNow = items.filter((item) => isDueNow(item, session));
  return {
    state: stateOf(record, today, { hasPlan: span !== null, items }),
    session,
    minutes: minutesOf(
      (dueNow.length > 0 ? dueNow : items).map((item) => item.prescription),
      exercises,
    ).perSession,
    items,
    equipment: equipmentOf(items, exercises),
    asNeeded: due.filter((item) => item.asNeeded).map(toItem),
    programVersionId: span?.version.id ?? null,
    startsOn: program && program.startsOn > today ? program.startsOn : null,
  };
}

function isDue(item: ItemRecord, today: string): boolean {
  return item.timesPerWeek !== null || item.asNeeded || item.weekdays.includes(isoWeekday(today));
}

/** An exercise that moved symptoms down rests until the therapist has looked; the patient's card pauses at once. */
function pausedExercises(record: EpisodeRecord | null, today: string): Set<string> {
  const recent = (record?.logs ?? []).filter((log) => log.date <= today);
  const lastByExercise = new Map(recent.map((log) => [log.exercise, log]));
  return new Set([...lastByExercise.values()].filter((log) => log.movedDown).map((log) => log.exercise));
}

function toRoutineItem(
  item: ItemRecord,
  logs: readonly LogRecord[],
  paused: ReadonlySet<string>,
  exercises: PlannedExercises,
): RoutineItem {
  const exercise = exercises.get(item.exercise);
  const easier = exercise?.data.easier[0];
  const shared = sharedExerciseText();
  const { exercise: slug, side, dose, timesPerDay, weekdays, timesPerWeek, asNeeded } = item;
  return {
    itemId: item.id,
    exercise: slug,
    name: exercise?.text.name ?? slug,
    shortCue: exercise?.text.shortCue ?? '',
    steps: [...(exercise?.text.steps ?? [])],
    cues: [...(exercise?.text.cues ?? [])],
    stop: [...(exercise?.text.stop ?? []), ...shared.stop],
    alt: exercise?.text.alt ?? '',
    position: exercise?.data.position ?? 'any',
    secondsPerRep: exercise?.data.secondsPerRep ?? 4,
    prescription: { exercise: slug, side, dose, timesPerDay, weekdays, timesPerWeek, asNeeded },
    note: item.note,
    doneToday: logs.filter((log) => log.exercise === slug).reduce((sum, log) => sum + log.done, 0),
    isPaused: paused.has(slug),
    isLeftOutToday: logs.some((log) => log.exercise === slug && log.skipReason === 'pain'),
    figure: exercise ? figureRef(exercise) : null,
    media: exercise?.media ?? [],
    easier: easier ? { exercise: easier, name: nameIn(exercises, easier) } : null,
  };
}

/** Which round of the day is next: the number of full rounds that everything due has had, plus one. */
function sessionOf(items: readonly RoutineItem[]): TodayView['session'] {
  const playable = items.filter((item) => !item.isPaused && item.prescription.timesPerWeek === null);
  const count = Math.max(0, ...playable.map((item) => item.prescription.timesPerDay));
  if (count < 2) return null;
  const rounds = playable
    .filter((item) => item.prescription.timesPerDay === count)
    .map((item) => item.doneToday);
  return { number: Math.min(count, Math.floor(Math.min(...rounds)) + 1), count };
}

function isDueNow(item: RoutineItem, session: TodayView['session']): boolean {
  if (item.isPaused || item.isLeftOutToday || item.doneToday >= item.prescription.timesPerDay) return false;
  return session === null || item.doneToday < session.number;
}

function stateOf(
  record: EpisodeRecord | null,
  today: string,
  plan: { hasPlan: boolean; items: readonly RoutineItem[] },
): TodayState {
  if (!record) return 'no-program';
  if (record.episode.mode === 'discharged') return 'discharged';
  if (record.flags.some((flag) => flag.severity === 'urgent' && flag.clearedAt === null)) return 'locked';
  const isPaused = record.pauses.some((p) => p.startsOn <= today && (p.endsOn === null || p.endsOn >= today));
  if (isPaused || record.episode.mode === 'paused') return 'paused';
  if (!plan.hasPlan) return record.programs.some((p) => p.startsOn > today) ? 'not-started' : 'no-program';
  return exerciseState(plan.items);
}

function equipmentOf(items: readonly RoutineItem[], exercises: PlannedExercises): string[] {
  const all = items.flatMap((item) => [...(exercises.get(item.exercise)?.data.equipment ?? [])]);
  return [...new Set<string>(all)];
}
