import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import { BODY_REGIONS, type BodyRegion } from '#lib/clinical/body-regions.ts';
import { contextOn } from '#lib/clinical/context.ts';
import { evaluate } from '#lib/clinical/evaluate.ts';
import type { History } from '#lib/clinical/history.ts';
import { dayNumber, localDateAt } from '#lib/clinical/local-date.ts';
import { knownOn, prepare } from '#lib/clinical/prepared.ts';
import { rootHint } from '#lib/clinical/root-hint.ts';
import { resolveSettings } from '#lib/clinical/settings.ts';
import { placeInCaseload } from '#lib/data/caseload/place.ts';
import { weekOn } from '#lib/data/caseload/row.ts';
import type { EpisodeRecord } from '#lib/data/episodes/episode-record.ts';
import { gateMetOn } from '#lib/data/episodes/gate-state.ts';
import { historyOf } from '#lib/data/episodes/history.ts';
import { loadEpisode } from '#lib/data/episodes/load-episode.ts';
import { loadExams } from '#lib/data/exams/load-exams.ts';
import { loadPlanned } from '#lib/data/exercises/load-planned.ts';
import type { Limit } from '#lib/data/intake/limits.ts';
import { findLink } from '#lib/data/links/patient-links.ts';
import { loadScores } from '#lib/data/measures/load-scores.ts';
import { halfSpan } from '#lib/data/programs/half-span.ts';
import { signsOf } from '#lib/data/progress/judge.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { loadActivity } from './activity.ts';
import { ageOn } from './age.ts';
import { chartOf } from './chart.ts';
import { currentProgram } from './current-program.ts';
import { loadEpisodes } from './episodes.ts';
import { type PatientTarget, requireEpisode } from './find-patient.ts';
import { loadFlags } from './flag-views.ts';
import { loadStanding } from './standing.ts';
import type { PatientView } from './view.ts';
import { loadMessages, loadNotes } from './words.ts';

type Reading = { tx: Tx; actor: StaffActor; target: PatientTarget; now: Date };

/**
 * Everything that the patient's page shows; its printed summary and its note are made from the same. `list` is the filter
 * of the caseload from which it was opened, as a query string.
 */
export async function patientView({ tx, actor, target, now }: Reading, list = ''): Promise<PatientView> {
  const { clinicId } = actor;
  const episode = requireEpisode(target);
  const ids = { clinicId, patientId: target.patientId, episodeId: episode.id };
  const record = await loadEpisode(tx, ids, 'all');
  if (!record) throw new Error(`Episode ${episode.id} has no record`);
  const today = localDateAt(now.toISOString(), target.timezone);
  const settings = resolveSettings(record.clinic.ruleSettings);
  const history = historyOf(record, today, gateMetOn(record, today));
  const evaluation = evaluate(history);
  const halves = record.programs.flatMap((program) => halfSpan(program, today) ?? []);
  const standing = { ...(await loadStanding(tx, clinicId, episode.id)), half: halves[0] ?? null };
  const chart = chartOf({ record, history, evaluation, settings }, today);
  const primary = evaluation.primaryPain;
  return {
    patient: personOf(target, today),
    episode: episodeOf(record, target, today),
    timezone: target.timezone,
    today,
    place: await placeInCaseload(tx, actor, episode.id, list),
    flags: await loadFlags(tx, clinicId, episode.id),
    exams: await loadExams(tx, ids),
    scores: await loadScores(tx, ids),
    summary: {
      base: primary ? evaluation.base[primary] : null,
      current: primary ? evaluation.current[primary] : null,
      primaryPain: primary,
      improvementPercent: evaluation.improvementPercent,
      isImportantImprovement: evaluation.importantImprovement,
      trend: evaluation.trend,
      adherence14: evaluation.adherence.percent14,
      levels: {
        leg: { base: evaluation.base.leg, current: evaluation.current.leg },
        back: { base: evaluation.base.back, current: evaluation.current.back },
        zone: { base: evaluation.base.zone, current: evaluation.current.zone },
      },
    },
    signs: chart.isTooEarly ? [] : signsOf(contextOf(history, settings, today)),
    chart,
    standing,
    maxSnoozeDays: settings.values['flag.maxSnoozeDays'],
    program: currentProgram(record, today, {
      exercises: await loadPlanned(tx, clinicId, record.programs),
      // As far back as the rule about painful exercises looks.
      recentDays: settings.values['exercisePain.windowDays'],
    }),
    programTitles: record.programs.map(({ title }) => title),
    episodes: target.episodeCount > 1 ? await loadEpisodes(tx, clinicId, target.patientId) : [],
    activity: await loadActivity(tx, ids, null),
    notes: await loadNotes(tx, clinicId, episode.id),
    messages: await loadMessages(tx, clinicId, episode.id, target.preferredName ?? target.givenName),
    link: await findLink(tx, clinicId, target.patientId),
  };
}

function contextOf(history: History, settings: ReturnType<typeof resolveSettings>, today: string) {
  return contextOn(prepare(knownOn(history), settings), dayNumber(today));
}

function personOf(person: PatientTarget, today: string): PatientView['patient'] {
  const { patientId, givenName, familyName, preferredName, birthDate } = person;
  const { pronouns, recordNo, phone, email, nextOfKin } = person;
  return {
    id: patientId,
    name: `${givenName} ${familyName}`,
    givenName: preferredName ?? givenName,
    age: ageOn(birthDate, today),
    birthDate,
    pronouns,
    recordNo,
    phone,
    email,
    nextOfKin,
  };
}

function episodeOf(record: EpisodeRecord, target: PatientTarget, today: string): PatientView['episode'] {
  const { episode } = record;
  const head = requireEpisode(target);
  return {
    id: episode.id,
    stage: episode.stage,
    stageTags: head.stageTags,
    mode: episode.mode,
    week: weekOn(episode.programStartedOn, today),
    openedOn: episode.openedOn,
    onsetDate: episode.onsetDate,
    programStartedOn: episode.programStartedOn,
    dischargedOn: head.dischargedOn,
    side: head.side,
    direction: episode.direction,
    precautions: head.precautions,
    limits: limitsIn(head.limits).filter(({ until }) => until === null || until >= today),
    earlierEpisodes: head.earlierEpisodes,
    therapistName: head.therapistName,
    rootHint: rootHint(markedRegions(head.bodyMarks)).root,
    gate: latestGate(record),
  };
}

/** What to leave out for now, as the intake wrote it. */
function limitsIn(stored: unknown): Limit[] {
  return Array.isArray(stored) ? (stored as Limit[]) : [];
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
