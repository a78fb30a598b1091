import type { CaseloadGroup, CaseloadRow } from '#lib/data/caseload/view.ts';

/** A row of the caseload for tests: its id is also the patient's, with the suffix `-p`. */
export function rowOf(
  episodeId: string,
  group: CaseloadGroup,
  change: Partial<CaseloadRow> = {},
): CaseloadRow {
  return {
    episodeId,
    patientId: `${episodeId}-p`,
    name: `Patient ${episodeId}`,
    age: 50,
    phone: null,
    group,
    since: '2026-03-10T08:00:00.000Z',
    stage: 2,
    mode: 'active',
    week: 3,
    program: null,
    headline: null,
    chips: [],
    exercise: { percent: null, planned: 0, done: 0, days: [] },
    pain: { kind: null, base: null, current: null, last: null, goal: null, spark: [] },
    zone: { now: null, before: null },
    lastReportOn: null,
    therapist: null,
    decided: null,
    ...change,
  };
}
