import 'server-only';
import { z } from 'zod';
import { BODY_REGIONS, type BodyRegion } from '#lib/clinical/body-regions.ts';
import { evaluate } from '#lib/clinical/evaluate.ts';
import { addDays, localDateAt } from '#lib/clinical/local-date.ts';
import { rootHint } from '#lib/clinical/root-hint.ts';
import { weekOn } from '#lib/data/caseload/row.ts';
import { CASELOAD_GROUPS } from '#lib/data/caseload/view.ts';
import type { EpisodeRecord } from '#lib/data/episodes/episode-record.ts';
import { gateMetOn } from '#lib/data/episodes/gate-state.ts';
import { historyOf } from '#lib/data/episodes/history.ts';
import { loadEpisode } from '#lib/data/episodes/load-episode.ts';
import { programOn, spanOn } from '#lib/data/episodes/plan-timeline.ts';
import { loadExams } from '#lib/data/exams/load-exams.ts';
import { minutesOf } from '#lib/data/exercises/catalog-exercises.ts';
import { nameIn } from '#lib/data/exercises/load-exercises.ts';
import { loadPlanned, type PlannedExercises } from '#lib/data/exercises/load-planned.ts';
import { figureRef } from '#lib/data/exercises/pictures.ts';
import { findLink } from '#lib/data/links/patient-links.ts';
import { loadScores } from '#lib/data/measures/load-scores.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { staffQuery } from '#lib/guard/entry.ts';
import { loadActivity } from './activity.ts';
import { ageOn } from './age.ts';
import { chartOf } from './chart.ts';
import { loadFlags } from './flag-views.ts';
import type { CurrentProgramView, PatientView } from './view.ts';
import { loadMessages, loadNotes } from './words.ts';

/** One patient with the current episode: why flagged, one time line, program, feed, notes. */
export const getPatient = staffQuery({
  name: 'patient.get',
  permission: 'patient.read',
  input: z.strictObject({ patientId: z.uuid() }),
  target: ({ tx, actor }, { patientId }) => findPatient(tx, actor.clinicId, patientId),
  run: async ({ tx, actor, target, now }): Promise<PatientView> => {
    const { clinicId } = actor;
    const { episodes, ...person } = target;
    const [episode] = episodes;
    if (!episode) throw new Error(`Patient ${target.id} has no episode`);
    const ids = { clinicId, patientId: target.id, episodeId: episode.id };
    const record = await loadEpisode(tx, ids, 'all');
    if (!record) throw new Error(`Episode ${episode.id} has no record`);
    const today = localDateAt(now.toISOString(), target.timezone);
    const history = historyOf(record, today, gateMetOn(record, today));
    const evaluation = evaluate(history);
    const primary = evaluation.primaryPain;
    return {
      patient: {
        id: person.id,
        name: `${person.givenName} ${person.familyName}`,
        givenName: person.preferredName ?? person.givenName,
        age: ageOn(person.birthDate, today),
        birthDate: person.birthDate,
        pronouns: person.pronouns,
        recordNo: person.recordNo,
        phone: person.phone,
        email: person.email,
        nextOfKin: person.nextOfKin,
      },
      episode: {
        id: episode.id,
        stage: record.episode.stage,
        stageTags: episode.stageTags,
        mode: record.episode.mode,
        week: weekOn(record.episode.programStartedOn, today),
        openedOn: record.episode.openedOn,
        onsetDate: record.episode.onsetDate,
        side: episode.side as PatientView['episode']['side'],
        direction: record.episode.direction,
        precautions: episode.precautions,
        therapistName: await therapistName(tx, clinicId, record.episode.therapistId),
        rootHint: rootHint(markedRegions(episode.bodyMarks)).root,
        gate: latestGate(record),
      },
      timezone: target.timezone,
      today,
      place: await placeInCaseload(tx, clinicId, actor, episode.id),
      flags: await loadFlags(tx, clinicId, episode.id),
      summary: {
        base: primary ? evaluation.base[primary] : null,
        current: primary ? evaluation.current[primary] : null,
        primaryPain: primary,
        improvementPercent: evaluation.improvementPercent,
        isImportantImprovement: evaluation.importantImprovement,
        trend: evaluation.trend,
        adherence14: evaluation.adherence.percent14,
      },
      exams: await loadExams(tx, ids),
      scores: await loadScores(tx, ids),
      chart: chartOf(record, history, evaluation, today),
      program: currentProgram(record, today, await loadPlanned(tx, clinicId, record.programs)),
      activity: await loadActivity(tx, ids),
      notes: await loadNotes(tx, clinicId, episode.id),
      messages: await loadMessages(tx, clinicId, episode.id, target.preferredName ?? target.givenName),
      link: await findLink(tx, clinicId, target.id),
    };
  },
});

async function findPatient(tx: Tx, clinicId: string, patientId: string) {
  const patient = await tx.patient.findUnique({
    where: { clinicId_id: { clinicId, id: patientId } },
    select: {
      id: true,
      recordNo: true,
      givenName: true,
      familyName: true,
      preferredName: true,
      pronouns: true,
      birthDate: true,
      phone: true,
      email: true,
      nextOfKin: true,
      timezone: true,
      episodes: {
        orderBy: [{ dischargedOn: { sort: 'desc', nulls: 'first' } }, { openedOn: 'desc' }],
        take: 1,
        select: { id: true, stageTags: true, side: true, precautions: true, bodyMarks: true },
      },
    },
  });
  return patient && { ...patient, patientId: patient.id };
}

async function therapistName(tx: Tx, clinicId: string, id: string): Promise<string> {
  const therapist = await tx.membership.findUnique({
    where: { clinicId_id: { clinicId, id } },
    select: { name: true },
  });
  return therapist?.name ?? '';
}

/** Latest answer to the warning-sign questions; reports of a routine alone do not ask them. */
function latestGate(record: EpisodeRecord): PatientView['episode']['gate'] {
  const asked = record.reports.findLast((report) => report.leg !== null || report.gate.length > 0);
  const warned = record.warnings.at(-1);
  if (warned && (!asked || warned.date >= asked.date)) return { date: warned.date, ticks: warned.ticks };
  return asked ? { date: asked.date, ticks: asked.gate } : null;
}

/** Regions of the stored body chart; what is not a region of ours is passed over. */
function markedRegions(marks: unknown): BodyRegion[] {
  const list: { region?: unknown }[] = Array.isArray(marks) ? marks : [];
  return BODY_REGIONS.filter((region) => list.some((mark) => mark.region === region));
}

type PlaceRow = {
  groupRank: number;
  index: number;
  count: number;
  previous: string | null;
  next: string | null;
};

/** Where the episode stands in the caseload of the person who looks. */
async function placeInCaseload(
  tx: Tx,
  clinicId: string,
  actor: { role: string; membershipId: string },
  episodeId: string,
): Promise<PatientView['place']> {
  const therapistId = actor.role === 'therapist' ? actor.membershipId : null;
  const rows = await tx.$queryRaw<PlaceRow[]>`
    select "groupRank", index, count, previous, next from (
      select episode_id, group_rank as "groupRank",
        (row_number() over in_group)::int as index,
        (count(*) over (partition by group_rank))::int as count,
        lag(patient_id) over overall as previous, lead(patient_id) over overall as next
      from episode_status
      where clinic_id = ${clinicId}::uuid and (${therapistId}::uuid is null or therapist_id = ${therapistId}::uuid)
      window overall as (order by group_rank, group_since, tie_rank, episode_id),
        in_group as (partition by group_rank order by group_since, tie_rank, episode_id)
    ) ranked where episode_id = ${episodeId}::uuid`;
  const row = rows[0];
  if (!row) return null;
  return {
    group: CASELOAD_GROUPS[row.groupRank - 1] ?? 'on-track',
    index: row.index,
    count: row.count,
    previousPatientId: row.previous,
    nextPatientId: row.next,
  };
}

const RECENT_DAYS = 14;

function currentProgram(
  record: EpisodeRecord,
  today: string,
  exercises: PlannedExercises,
): CurrentProgramView | null {
  const program = programOn(record.programs, today);
  const span = program && (spanOn(program, today) ?? spanOn(program, program.startsOn));
  if (!program || !span) return null;
  const recent = record.logs.filter((log) => log.date > addDays(today, -RECENT_DAYS)).reverse();
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
