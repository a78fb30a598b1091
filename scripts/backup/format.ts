/**
 * A backup is a gzip stream of text, made to be read with ordinary tools (`zcat FILE | less`):
 *
 *     STURDY-BACKUP 1 {BackupHead}
 *     TABLE {"name": …, "columns": […]}
 *     <rows as PostgreSQL's COPY writes them>
 *     \.
 *     FILE {"key": …}
 *     <base64, 76 characters a line>
 *     \.
 *     END {BackupEnd}
 *
 * No row of COPY can be a lone `\.`: a backslash in data is written twice.
 */
export const MAGIC = 'STURDY-BACKUP 1 ';
export const TABLE = 'TABLE ';
export const FILE = 'FILE ';
export const END = 'END ';
export const CLOSE = '\\.';

export type BackupHead = {
  madeAt: string;
  serverVersion: number;
  /** Names of the applied migrations, in order. */
  migrations: string[];
  /** Every policy and row-security switch, as text; restored ones must be the same. */
  walls: string;
  /** Tells whether links of patients will work: a hash of the secret, never the secret. */
  secretMark: string;
};

export type TableSum = { rows: number; sum: string };

export type BackupEnd = {
  tables: Record<string, TableSum>;
  files: number;
  /** SHA-256 in hex of everything before this line. */
  sha256: string;
};

/** A file that is no backup, is not whole, or was changed. Nothing was written anywhere. */
export class DamagedBackup extends Error {}
