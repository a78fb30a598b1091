import type { PhaseRecord, ProgramRecord } from '#lib/data/episodes/episode-record.ts';
import type { DraftPhase, ProgramDraft } from './view.ts';

/** A stored program as a draft to go on from; `templateVersion` is what it was copied from. */
export function storedDraft(program: ProgramRecord, templateVersion: number | null): ProgramDraft {
  const newest = program.versions.at(-1);
  return {
    templateSlug: program.templateSlug,
    templateVersion,
    title: program.title,
    phases: (newest?.phases ?? []).map(storedPhase),
  };
}

function storedPhase(phase: PhaseRecord): DraftPhase {
  return {
    title: phase.title,
    weeks: phase.weeks,
    minDays: phase.minDays,
    gate: phase.gate,
    items: phase.items.map((item) => {
      const { exercise, side, dose, timesPerDay, weekdays, timesPerWeek, asNeeded } = item;
      return {
        key: item.id,
        prescription: { exercise, side, dose, timesPerDay, weekdays, timesPerWeek, asNeeded },
        note: item.note,
        keptReason: item.keptReason,
      };
    }),
  };
}
