import type { History } from '#lib/clinical/history.ts';
import { addDays, laterDate } from '#lib/clinical/local-date.ts';
import type { PhaseRecord, ProgramRecord, VersionRecord } from './episode-record.ts';

/**
 * A stretch of local dates in which one phase of one plan version was in force; `to` null: still is.
 * A version set "from today" shares its first date with the span before.
 */
export type PlanSpan = {
  from: string;
  to: string | null;
  version: VersionRecord;
  phase: PhaseRecord;
};

/** Which items counted when: every change of version or phase begins a new span. */
export function planSpans(program: ProgramRecord): PlanSpan[] {
  const starts = [
    ...program.versions.map((version) => version.effectiveFrom),
    ...program.phaseStarts.map((phase) => phase.startedOn),
  ].map((date) => laterDate(date, program.startsOn));
  const dates = [...new Set(starts)].sort();
  return dates.flatMap((from, index) => {
    const version = program.versions.findLast((candidate) => candidate.effectiveFrom <= from);
    const position = program.phaseStarts.findLast((start) => start.startedOn <= from)?.position ?? 1;
    const phase = version?.phases.find((candidate) => candidate.position === position);
    if (!version || !phase) return [];
    const following = dates[index + 1];
    const next = program.versions.find((candidate) => candidate.effectiveFrom === following);
    const to = following ? (next?.fromToday ? following : addDays(following, -1)) : program.endsOn;
    return [{ from, to, version, phase }];
  });
}

/** The span in force on a date; the newer one where two share it. Null before the start and after the end. */
export function spanOn(program: ProgramRecord, date: string): PlanSpan | null {
  if (date < program.startsOn || (program.endsOn !== null && date > program.endsOn)) return null;
  return planSpans(program).findLast((span) => span.from <= date) ?? null;
}

/** The program in force on a date, else the one that comes next, else the last one. */
export function programOn(programs: readonly ProgramRecord[], date: string): ProgramRecord | null {
  return (
    programs.findLast(
      (program) => program.startsOn <= date && (program.endsOn === null || program.endsOn >= date),
    ) ??
    programs.find((program) => program.startsOn > date) ??
    programs.at(-1) ??
    null
  );
}

/** The program as the rules read it. */
export function programHistory(program: ProgramRecord, gateMet: boolean | null): History['programs'][number] {
  const spans = planSpans(program);
  const current = spans.at(-1);
  const phaseStart = program.phaseStarts.at(-1)?.startedOn ?? program.startsOn;
  return {
    startsOn: program.startsOn,
    endsOn: program.endsOn,
    phaseStartedOn: phaseStart,
    phaseMinDays: current?.phase.minDays ?? null,
    gateMet,
    items: spans.flatMap((span) =>
      span.phase.items.map((item) => ({
        exercise: item.exercise,
        timesPerDay: item.timesPerDay,
        weekdays: item.weekdays,
        asNeeded: item.asNeeded,
        timesPerWeek: item.timesPerWeek,
        from: span.from,
        to: span.to,
      })),
    ),
  };
}
