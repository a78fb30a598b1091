import { createHash } from 'node:crypto';

/**
 * The link over some rows: SHA-256 in hex of the link before (empty for the first) and of each row's text, one a
 * line. `texts` are the rows in order of (at, id), each as audit_row_text() writes it.
 */
export function linkOf(previousHash: string, texts: readonly string[]): string {
  return createHash('sha256')
    .update([previousHash, ...texts].join('\n'))
    .digest('hex');
}

export type Seal = {
  number: number;
  throughAt: Date;
  throughId: string;
  rows: number;
  previousHash: string;
  hash: string;
};

/** Why a chain does not hold. `number` is the first seal at which it shows. */
export type Break = {
  number: number;
  /** `rows`: a row was changed, removed or added; `seal`: the seals themselves do not follow one another. */
  kind: 'rows' | 'seal';
};

/** Compares a seal with the rows found in its span. Null when it holds. */
export function checkSeal(seal: Seal, before: Seal | null, texts: readonly string[]): Break | null {
  const isNext = seal.number === (before?.number ?? 0) + 1 && seal.previousHash === (before?.hash ?? '');
  if (!isNext) return { number: seal.number, kind: 'seal' };
  const holds = texts.length === seal.rows && linkOf(seal.previousHash, texts) === seal.hash;
  return holds ? null : { number: seal.number, kind: 'rows' };
}
