import type { AuditFilter } from './input.ts';

export type AuditRowView = {
  id: string;
  at: string;
  actorKind: 'therapist' | 'manager' | 'patient' | 'machine' | 'system';
  /** Null when the person or key is gone, or nobody in person acted. */
  actor: string | null;
  verb: string;
  patientId: string | null;
  patient: string | null;
  verdict: 'allowed' | 'denied' | 'failed';
  detail: Record<string, string | number | boolean | null>;
};

export type AuditView = {
  filter: AuditFilter;
  timezone: string;
  /** Name of the patient of the filter; null when it names none. */
  patientName: string | null;
  rows: AuditRowView[];
  nextCursor: string | null;
  people: { id: string; name: string }[];
  areas: string[];
  chain: { seals: number; sealedThrough: string | null; head: string | null; waiting: number };
};
