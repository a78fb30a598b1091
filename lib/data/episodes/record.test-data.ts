import type { EpisodeRecord, ReportRecord } from './episode-record.ts';

/** An episode without a program or reports that began on 1 March 2026, and what is given. */
export function episodeRecord(parts: Partial<EpisodeRecord>): EpisodeRecord {
  return {
    episode: {
      id: 'e',
      patientId: 'p',
      therapistId: 't',
      stage: 1,
      mode: 'active',
      openedOn: '2026-03-01',
      programStartedOn: '2026-03-01',
      recoveredOn: null,
      onsetDate: null,
      course: null,
      direction: 'untested',
      earlierEpisodes: 0,
      legs: 'one',
      intakeLeg: 5,
      intakeBack: 2,
      intakeZone: 3,
      intakeNumbness: 0,
    },
    patient: { name: 'Anna Whitfield', birthDate: '1973-06-04', phone: null, timezone: 'UTC' },
    clinic: { timezone: 'UTC', ruleSettings: {} },
    programs: [],
    pauses: [],
    reports: [],
    logs: [],
    warnings: [],
    measures: [],
    reviews: [],
    flags: [],
    status: null,
    ...parts,
  };
}

/** The answers of a day, and what is given. */
export function dayReport(given: Partial<ReportRecord> & { date: string }): ReportRecord {
  return {
    id: given.date,
    madeAt: `${given.date}T18:00:00.000Z`,
    receivedAt: `${given.date}T18:00:00.000Z`,
    leg: 5,
    back: 2,
    zone: 3,
    legs: 'one',
    numbness: 0,
    gate: [],
    flareDay: false,
    sessionPeak: null,
    sessionResponse: null,
    settledByMorning: null,
    supersedesId: null,
    source: 'patient',
    ...given,
  };
}
