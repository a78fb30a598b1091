import type { Prescription } from '#lib/clinical/prescription.ts';

/** `handout` messages by key; values as ICU takes them. */
export type Words = (key: string, values?: Record<string, string | number>) => string;

/** The dose for paper: what stands large, and the lines below it. */
export function doseLines(
  { dose, side, ...often }: Prescription,
  times: readonly string[],
  t: Words,
): { main: string; more: string[] } {
  const isEach = dose.perSide && side !== 'left' && side !== 'right';
  const hold = dose.holdSeconds === null ? [] : [t('dose.hold', { seconds: dose.holdSeconds })];
  const load = dose.loadKg === null ? [] : [t('dose.load', { kg: dose.loadKg })];
  const each = isEach ? [t('dose.eachSide')] : [];
  const rest = dose.restSeconds > 0 ? [t('dose.rest', { seconds: dose.restSeconds })] : [];
  const when = frequency(often, times, t);
  const inRounds = (what: string) => (dose.sets > 1 ? t('dose.rounds', { sets: dose.sets, what }) : what);
  switch (dose.kind) {
    case 'minutes':
      return { main: t('dose.minutes', { count: dose.minutes ?? 0 }), more: [...each, ...load, ...when] };
    case 'interval':
      return {
        main: inRounds(t('dose.minutes', { count: dose.minutes ?? 0 })),
        more: [...rest, ...load, ...when],
      };
    case 'distance':
      return {
        main: inRounds(t('dose.meters', { count: dose.meters ?? 0 })),
        more: [...load, ...each, ...when],
      };
    case 'hold':
      return {
        main: t(isEach ? 'dose.repsEach' : 'dose.reps', { count: dose.sets }),
        more: [...hold, ...load, ...when],
      };
    case 'reps':
      return {
        main: reps(dose, isEach, t),
        more: [...hold, ...load, ...(dose.sets > 1 ? each : []), ...when],
      };
  }
}

function reps({ sets, reps: count, setReps }: Prescription['dose'], isEach: boolean, t: Words): string {
  if (setReps !== null) return t('dose.setReps', { list: setReps.join(', ') });
  if (sets > 1) return t('dose.sets', { sets, reps: count });
  return t(isEach ? 'dose.repsEach' : 'dose.reps', { count });
}

function frequency(
  { asNeeded, timesPerWeek, timesPerDay }: Pick<Prescription, 'asNeeded' | 'timesPerWeek' | 'timesPerDay'>,
  times: readonly string[],
  t: Words,
): string[] {
  if (asNeeded) return [t('dose.asNeeded')];
  if (timesPerWeek !== null) return [t('dose.perWeek', { count: timesPerWeek })];
  const parts = [...new Set(times.map(partOf))];
  // Only where the times say when each round is.
  if (times.length === timesPerDay && parts.length === times.length && parts.length <= 2) {
    return [parts.map((part) => t(`part.${part}`)).join(', ')];
  }
  return [t('dose.perDay', { count: timesPerDay })];
}

const FROM = [
  ['17:00', 'evening'],
  ['13:00', 'afternoon'],
  ['11:00', 'midday'],
] as const;

function partOf(time: string): 'morning' | 'midday' | 'afternoon' | 'evening' {
  return FROM.find(([from]) => time >= from)?.[1] ?? 'morning';
}
