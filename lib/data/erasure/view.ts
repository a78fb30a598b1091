export type PersonDataView = {
  patientId: string;
  name: string;
  recordNo: string;
  canErase: boolean;
  /** Local date of the last contact of any kind. */
  lastContactOn: string;
  retentionYears: number;
  /** Last day on which the law wants the record kept; null when that time is over. */
  keepUntil: string | null;
  erasure: { reason: string; askedBy: string; askedAt: string; keepUntil: string | null } | null;
};
