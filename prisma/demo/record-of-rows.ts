import type { EpisodeRecord, ReportRecord } from '#lib/data/episodes/episode-record.ts';
import type { ClinicRows } from './build/rows.ts';

const ofEpisode = <T extends { episodeId: string }>(rows: readonly T[], episodeId: string): T[] =>
  rows.filter((row) => row.episodeId === episodeId);

/**
 * The record of one episode, put together from rows that were never written: for tests of the stories without a
 * database. Flags and status are those of a new episode.
 */
export function recordOfRows(rows: ClinicRows, episodeId: string): EpisodeRecord {
  const episode = rows.episodes.find((row) => row.id === episodeId) as EpisodeRecord['episode'] | undefined;
  const patient = rows.patients.find((row) => row.id === episode?.patientId);
  if (!episode || !patient) throw new RangeError(`No episode ${episodeId}.`);
  const reports = ofEpisode(rows.reports, episodeId).map(
    (report) =>
      ({
        ...nulls,
        ...report,
        date: report.localDate,
        madeAt: report.madeAt.toISOString(),
        receivedAt: String(report.receivedAt),
      }) as unknown as ReportRecord,
  );
  return {
    episode,
    patient: {
      name: `${patient.givenName} ${patient.familyName}`,
      birthDate: patient.birthDate,
      phone: null,
      timezone: patient.timezone,
    },
    clinic: { timezone: rows.clinic.timezone, ruleSettings: {} },
    programs: programsOf(rows, episodeId),
    pauses: ofEpisode(rows.pauses, episodeId) as EpisodeRecord['pauses'],
    reports,
    logs: ofEpisode(rows.exerciseLogs, episodeId).map((log) => ({
      ...log,
      date: log.localDate,
      done: Number(log.done),
    })) as EpisodeRecord['logs'],
    warnings: rows.redFlagReports
      .filter((row) => row.episodeId === episodeId)
      .map((row) => ({
        clientId: row.clientId,
        date: row.localDate,
        ticks: row.ticks as EpisodeRecord['warnings'][number]['ticks'],
        receivedAt: String(row.receivedAt),
      })),
    measures: ofEpisode(rows.measures, episodeId).map((row) => ({
      date: row.localDate,
      kind: row.kind as EpisodeRecord['measures'][number]['kind'],
      value: Number(row.value),
    })),
    reviews: ofEpisode(rows.reviews, episodeId),
    flags: [],
    status: null,
  };
}

const nulls = {
  leg: null,
  back: null,
  zone: null,
  legs: null,
  numbness: null,
  gate: [],
  flareDay: false,
  sessionPeak: null,
  sessionResponse: null,
  settledByMorning: null,
  supersedesId: null,
  source: 'patient',
};

function programsOf(rows: ClinicRows, episodeId: string): EpisodeRecord['programs'] {
  const programs = ofEpisode(rows.programs, episodeId).map((program) => ({
    ...program,
    phaseStarts: rows.phaseStarts.filter((start) => start.programId === program.id),
    versions: rows.programVersions
      .filter((version) => version.programId === program.id)
      .map((version) => ({
        ...version,
        phases: rows.programPhases
          .filter((phase) => phase.versionId === version.id)
          .map((phase) => ({
            ...phase,
            items: rows.programItems.filter((item) => item.phaseId === phase.id),
          })),
      })),
  }));
  return programs as unknown as EpisodeRecord['programs'];
}
