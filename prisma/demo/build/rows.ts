import type { Prisma } from '#lib/db/generated/client.ts';

/** Everything of one clinic, ready to be written, table by table. */
export type ClinicRows = {
  clinic: Prisma.ClinicCreateManyInput;
  users: Omit<Prisma.UserCreateManyInput, 'passwordHash'>[];
  memberships: Prisma.MembershipCreateManyInput[];
  patients: Prisma.PatientCreateManyInput[];
  episodes: Prisma.EpisodeCreateManyInput[];
  patientLinks: Prisma.PatientLinkCreateManyInput[];
  stageDecisions: Prisma.StageDecisionCreateManyInput[];
  programs: Prisma.ProgramCreateManyInput[];
  programVersions: Prisma.ProgramVersionCreateManyInput[];
  programPhases: Prisma.ProgramPhaseCreateManyInput[];
  programItems: Prisma.ProgramItemCreateManyInput[];
  phaseStarts: Prisma.PhaseStartCreateManyInput[];
  pauses: Prisma.PauseCreateManyInput[];
  reviews: Prisma.ReviewCreateManyInput[];
  reports: (Prisma.ReportCreateManyInput & { receivedAt: Date; madeAt: Date })[];
  exerciseLogs: Prisma.ExerciseLogCreateManyInput[];
  redFlagReports: Prisma.RedFlagReportCreateManyInput[];
  measures: Prisma.MeasureCreateManyInput[];
  notes: Prisma.NoteCreateManyInput[];
  messages: Prisma.MessageCreateManyInput[];
};

export type RowLists = Omit<ClinicRows, 'clinic'>;

export const emptyLists = (): RowLists => ({
  users: [],
  memberships: [],
  patients: [],
  episodes: [],
  patientLinks: [],
  stageDecisions: [],
  programs: [],
  programVersions: [],
  programPhases: [],
  programItems: [],
  phaseStarts: [],
  pauses: [],
  reviews: [],
  reports: [],
  exerciseLogs: [],
  redFlagReports: [],
  measures: [],
  notes: [],
  messages: [],
});
