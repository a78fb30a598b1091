import { z } from 'zod';
import { AppError } from '#lib/errors.ts';

const Cursor = z.tuple([z.int().min(1).max(6), z.iso.datetime(), z.number(), z.uuid()]);

export type CaseloadCursor = { groupRank: number; groupSince: Date; tieRank: number; episodeId: string };

/** Where a page ended: the values of the sort key, opaque to the client. */
export function encodeCursor(row: CaseloadCursor): string {
  const key = [row.groupRank, row.groupSince.toISOString(), row.tieRank, row.episodeId];
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Throws `invalid-input` for anything that is not a cursor of ours. */
export function decodeCursor(text: string): CaseloadCursor {
  try {
    const [groupRank, since, tieRank, episodeId] = Cursor.parse(
      JSON.parse(Buffer.from(text, 'base64url').toString()),
    );
    return { groupRank, groupSince: new Date(since), tieRank, episodeId };
  } catch {
    throw new AppError('invalid-input', { fields: { after: 'not a page of this list' } });
  }
}
