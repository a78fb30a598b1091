import { stringify } from 'csv-stringify/sync';

export type CsvTable = {
  /** Lines before the table: what it holds, of when, what missing looks like. */
  notes: readonly string[];
  columns: readonly string[];
  /** Null is unknown and stays empty. */
  rows: readonly (readonly (string | number | null)[])[];
};

/**
 * A table as CSV that spreadsheets open safely: UTF-8 with its mark, CRLF, and nothing that a spreadsheet would take
 * for a formula. The notes are lines of one cell that begin with `#`.
 */
export function csvOf({ notes, columns, rows }: CsvTable): string {
  const lines = [...notes.map((note) => [`# ${note}`]), columns, ...rows];
  return stringify(
    lines.map((line) =>
      line.map((cell) => (cell === null ? '' : typeof cell === 'string' ? safe(cell) : cell)),
    ),
    { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );
}

/** A cell beginning like a formula gets an apostrophe, which spreadsheets do not show (CWE-1236). */
function safe(cell: string): string {
  return /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell;
}
