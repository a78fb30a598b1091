import type { Prescription } from '#lib/clinical/prescription.ts';
import type { PhaseRecord, ProgramRecord, VersionRecord } from '#lib/data/episodes/episode-record.ts';
import { asJson } from '#lib/db/json.ts';
import type { DoseChange, ProgramStory } from '../person.ts';
import { prescribedPhases, templateOf, titleOf } from './prescribe.ts';
import type { RowLists } from './rows.ts';
import type { Subject } from './subject.ts';

const MORNING = 10 * 60 + 15;

function changed(prescription: Prescription, change: DoseChange | undefined): Prescription {
  if (!change) return prescription;
  const { dose, ...rest } = change;
  return { ...prescription, ...rest, dose: { ...prescription.dose, ...dose } };
}

function phasesOf(
  subject: Subject,
  plan: ProgramStory,
  name: string,
  changes: Readonly<Record<string, DoseChange>>,
): PhaseRecord[] {
  return prescribedPhases(plan, subject.story).map(({ items, ...phase }, index) => {
    const phaseName = `${name}/p${index + 1}`;
    return {
      ...phase,
      id: subject.id(phaseName),
      position: index + 1,
      items: items.map(({ prescription, note, keptReason }) => ({
        ...changed(prescription, changes[prescription.exercise]),
        id: subject.id(`${phaseName}/${prescription.exercise}`),
        note,
        keptReason,
      })),
    };
  });
}

function versionsOf(subject: Subject, plan: ProgramStory, name: string): VersionRecord[] {
  const { clock } = subject;
  let all: Readonly<Record<string, DoseChange>> = {};
  const steps = [{ ago: plan.from, fromToday: undefined, items: {} }, ...(plan.changes ?? [])];
  return steps.map((step, index) => {
    all = { ...all, ...step.items };
    return {
      id: subject.id(`${name}/v${index + 1}`),
      version: index + 1,
      effectiveFrom: clock.date(step.ago),
      fromToday: step.fromToday ?? false,
      halfUntil: null,
      phases: phasesOf(subject, plan, `${name}/v${index + 1}`, all),
    };
  });
}

/** The programs of an episode as the app reads them, oldest first. */
export function programsOf(subject: Subject, plans: readonly ProgramStory[], prefix = ''): ProgramRecord[] {
  const { clock } = subject;
  return plans.map((plan, index) => {
    const name = `${prefix}program${index + 1}`;
    return {
      id: subject.id(name),
      title: titleOf(plan.template),
      templateSlug: plan.template,
      startsOn: clock.date(plan.from),
      endsOn: plan.to === undefined ? null : clock.date(plan.to),
      phaseStarts: [plan.from, ...(plan.phases ?? [])].map((ago, phase) => ({
        position: phase + 1,
        startedOn: clock.date(ago),
      })),
      versions: versionsOf(subject, plan, name),
    };
  });
}

/** The same as rows of the tables. */
export function addPrograms(
  rows: RowLists,
  subject: Subject,
  records: readonly ProgramRecord[],
  plans: readonly ProgramStory[],
  episodeId: string = subject.episodeId,
): void {
  const { clinicId, patientId, therapistId: createdBy, past } = subject;
  const own = { clinicId, patientId };
  records.forEach((program, index) => {
    const plan = plans[index];
    if (!plan) return;
    const programId = program.id;
    rows.programs.push({
      ...own,
      id: programId,
      episodeId,
      title: program.title,
      templateSlug: plan.template,
      templateVersion: templateOf(plan.template).version,
      offStageReason: plan.offStageReason ?? null,
      startsOn: program.startsOn,
      endsOn: program.endsOn,
      createdBy,
      createdAt: past(plan.from, MORNING),
    });
    [plan.from, ...(plan.phases ?? [])].forEach((ago, phase) => {
      rows.phaseStarts.push({
        ...own,
        id: subject.id(`${programId}/start${phase + 1}`),
        programId,
        position: phase + 1,
        startedOn: subject.clock.date(ago),
        createdBy,
        createdAt: past(ago, MORNING + 5),
      });
    });
    for (const version of program.versions) {
      const change = plan.changes?.[version.version - 2];
      rows.programVersions.push({
        ...own,
        id: version.id,
        programId,
        version: version.version,
        effectiveFrom: version.effectiveFrom,
        fromToday: version.fromToday,
        halfUntil: version.halfUntil,
        changeNote: change?.note ?? null,
        createdBy,
        createdAt: past(change?.ago ?? plan.from, MORNING),
      });
      addPhases(rows, own, version);
    }
  });
}

function addPhases(
  rows: RowLists,
  own: { clinicId: string; patientId: string },
  { id: versionId, phases }: VersionRecord,
): void {
  for (const { items, gate, ...phase } of phases) {
    rows.programPhases.push({ ...own, ...phase, versionId, gate: asJson(gate) });
    items.forEach((item, index) => {
      rows.programItems.push({
        ...own,
        ...item,
        phaseId: phase.id,
        position: index + 1,
        dose: asJson(item.dose),
      });
    });
  }
}
