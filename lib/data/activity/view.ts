export type ActivityRow = {
  episodeId: string;
  name: string;
  recordNo: string;
  /** Days of the month with something that the patient entered; entries of staff do not count. */
  days: number;
  minutes: number | null;
  confirmedBy: string | null;
};

/** `rows` is null while the report is off. */
export type ActivityReportView = { month: string; rows: ActivityRow[] | null };
