import type { PrescribedDose } from '#lib/clinical/prescription.ts';

/** Columns of the stored rows that the mapping reads; names are those of the tables. Dates `YYYY-MM-DD`, instants ISO. */
export type PatientRow = {
  id: string;
  record_no: string;
  given_name: string;
  family_name: string;
  preferred_name: string | null;
  birth_date: string;
  phone: string | null;
  email: string | null;
  timezone: string;
  archived_at: string | null;
};

export type EpisodeRow = {
  id: string;
  therapist_id: string;
  stage: number;
  mode: 'active' | 'maintenance' | 'paused' | 'discharged';
  opened_on: string;
  program_started_on: string | null;
  discharged_on: string | null;
  recovered_on: string | null;
  onset_date: string | null;
  earlier_episodes: number;
  legs: 'none' | 'one' | 'both';
  side: 'left' | 'right' | 'both' | 'none';
};

export type ProgramRow = {
  id: string;
  episode_id: string;
  title: string;
  template_slug: string | null;
  starts_on: string;
  ends_on: string | null;
  created_at: string;
};
export type VersionRow = { id: string; program_id: string; version: number; effective_from: string };
export type PhaseRow = { id: string; version_id: string; position: number; title: string };
export type ItemRow = {
  id: string;
  phase_id: string;
  position: number;
  exercise: string;
  side: 'left' | 'right' | 'both' | 'none';
  dose: PrescribedDose;
  times_per_day: number;
  weekdays: number[];
  times_per_week: number | null;
  as_needed: boolean;
  note: string | null;
};

export type ReportRow = {
  id: string;
  episode_id: string;
  local_date: string;
  made_at: string;
  source: 'patient' | 'staff';
  leg: number | null;
  back: number | null;
  zone: number | null;
  numbness: number | null;
  supersedes_id: string | null;
};

export type LogRow = {
  id: string;
  episode_id: string;
  report_id: string;
  local_date: string;
  exercise: string;
  done: number;
  pain: number | null;
};

export type MeasureRow = {
  id: string;
  episode_id: string;
  local_date: string;
  kind: string;
  value: number;
  detail: { ticked?: number[]; answers?: { id: string; value: number }[]; name?: string };
  created_at: string;
};

export type FlagRow = {
  id: string;
  episode_id: string;
  rule: string;
  severity: string;
  says: string;
  because: string;
  opened_at: string;
  cleared_at: string | null;
};

/** One patient, as the database has it. */
export type RecordRows = {
  patients: PatientRow[];
  episodes: EpisodeRow[];
  programs: ProgramRow[];
  program_versions: VersionRow[];
  program_phases: PhaseRow[];
  program_items: ItemRow[];
  reports: ReportRow[];
  exercise_logs: LogRow[];
  measures: MeasureRow[];
  flags: FlagRow[];
};

/** What the mapping needs beside the rows. */
export type Surroundings = {
  /** Address of the FHIR endpoints, without a slash at its end. */
  base: string;
  /** Patient-local date up to which days without a report are said to be missing. */
  today: string;
  clinic: { id: string; name: string; phone: string };
  /** Members of staff by membership id. */
  staff: Readonly<Record<string, string>>;
  exerciseName: (slug: string) => string;
};
