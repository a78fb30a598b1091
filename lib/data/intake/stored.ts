import { ANSWER_KEYS, ANSWERS, type AnswerKey, type Answers } from '#lib/clinical/intake/answers.ts';
import type { StoredAnswers } from './view.ts';

export type StaffRow = { value: unknown; by: string; at: string; version: number };
export type PatientRow = { value: unknown; at: string };
export type StaffRows = { [K in AnswerKey]?: StaffRow };
export type PatientRows = { [K in AnswerKey]?: PatientRow };

/** A stored value in today's form; one that no longer fits counts as not answered. */
function readValue(key: AnswerKey, value: unknown): Answers[AnswerKey] | null {
  const read = ANSWERS[key].safeParse(value);
  return read.success ? (read.data as Answers[AnswerKey]) : null;
}

/** Answers as they count: what staff say stands before what the patient said. `names`: members of staff by id. */
export function mergeAnswers(
  staff: StaffRows,
  patient: PatientRows,
  names: ReadonlyMap<string, string> = new Map(),
): StoredAnswers {
  const merged: StoredAnswers = {};
  for (const key of ANSWER_KEYS) {
    const said = patient[key];
    const own = staff[key];
    const patientValue = said ? readValue(key, said.value) : null;
    const value = own ? readValue(key, own.value) : null;
    if (own && value !== null) {
      merged[key] = {
        value,
        from: 'staff',
        by: names.get(own.by) ?? '',
        at: own.at,
        version: own.version,
        ...(patientValue === null ? {} : { patientValue }),
      };
    } else if (said && patientValue !== null) {
      merged[key] = { value: patientValue, from: 'patient', by: '', at: said.at, version: own?.version ?? 0 };
    } else if (own) {
      merged[key] = {
        value: null,
        from: 'staff',
        by: names.get(own.by) ?? '',
        at: own.at,
        version: own.version,
      };
    }
  }
  return merged;
}
