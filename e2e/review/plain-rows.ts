import type { Client } from 'pg';

// The rows of one clinic as they stand in their tables, for counting them with plain loops.

export type EpisodeRow = {
  id: string;
  patient_id: string;
  therapist_id: string;
  stage: 1 | 2 | 3 | 4;
  opened_on: string;
  program_started_on: string | null;
  discharged_on: string | null;
  intake_leg: number;
  intake_back: number;
  intake_zone: number;
};
type ProgramRow = {
  id: string;
  episode_id: string;
  title: string;
  template_slug: string | null;
  starts_on: string;
  ends_on: string | null;
};
type VersionRow = {
  id: string;
  program_id: string;
  version: number;
  effective_from: string;
  from_today: boolean;
};
type PhaseRow = { id: string; version_id: string; position: number };
type StartRow = { program_id: string; position: number; started_on: string };
export type ItemRow = {
  phase_id: string;
  exercise: string;
  times_per_day: number;
  weekdays: number[];
  times_per_week: number | null;
  as_needed: boolean;
};
type PauseRow = { episode_id: string; starts_on: string; ends_on: string | null };
export type ReportRow = {
  id: string;
  episode_id: string;
  local_date: string;
  leg: number | null;
  back: number | null;
  zone: number | null;
  supersedes_id: string | null;
};
export type LogRow = {
  report_id: string;
  episode_id: string;
  local_date: string;
  exercise: string;
  done: number;
  pain: number | null;
  moved_down: boolean;
  skip_reason: string | null;
};
type MeasureRow = { episode_id: string; local_date: string; kind: string; value: number };
type LinkRow = { episode_id: string; created_at: Date; opened_at: Date | null };
type DecisionRow = {
  episode_id: string;
  suggested_stage: number | null;
  chosen_stage: number;
  decided_at: Date;
};
export type FlagRow = {
  id: string;
  episode_id: string;
  rule: string;
  severity: string;
  opened_on: string;
  opened_at: Date;
  acknowledged_at: Date | null;
  dismissed_at: Date | null;
  cleared_at: Date | null;
};
type EventRow = { flag_id: string; at: Date };

export type PlainRows = {
  episodes: EpisodeRow[];
  programs: ProgramRow[];
  versions: VersionRow[];
  phases: PhaseRow[];
  starts: StartRow[];
  items: ItemRow[];
  pauses: PauseRow[];
  reports: ReportRow[];
  logs: LogRow[];
  measures: MeasureRow[];
  links: LinkRow[];
  decisions: DecisionRow[];
  flags: FlagRow[];
  events: EventRow[];
};

/** Everything of the clinic that the connection has entered. */
export async function readPlainRows(client: Client): Promise<PlainRows> {
  const all = async <T extends object>(sql: string): Promise<T[]> => (await client.query<T>(sql)).rows;
  const reports = await all<ReportRow>('select * from reports order by local_date, made_at, id');
  const superseded = new Set(reports.map(({ supersedes_id }) => supersedes_id));
  const logs = await all<LogRow>('select *, done::float8 as done from exercise_logs');
  return {
    episodes: await all('select * from episodes order by id'),
    programs: await all(
      'select * from programs where ends_on is null or ends_on >= starts_on order by starts_on, id',
    ),
    versions: await all('select * from program_versions order by version'),
    phases: await all('select * from program_phases'),
    starts: await all('select * from phase_starts order by started_on, id'),
    items: await all('select * from program_items order by position'),
    pauses: await all('select * from pauses'),
    reports: reports.filter(({ id }) => !superseded.has(id)),
    logs: logs.filter(({ report_id }) => !superseded.has(report_id)),
    measures: await all('select *, value::float8 as value from measures order by local_date, created_at'),
    links: await all('select * from patient_links'),
    decisions: await all('select * from stage_decisions order by decided_at, id'),
    flags: await all('select * from flags'),
    events: await all(
      `select flag_id, at from flag_events where by is not null
       union all select flag_id, created_at from acts where flag_id is not null`,
    ),
  };
}
