import 'server-only';
import { z } from 'zod';
import { noTarget, staffQuery } from '#lib/guard/entry.ts';
import { encodeCursor } from './cursor.ts';
import { loadFacts } from './facts.ts';
import { FilterInput, filterOf } from './input.ts';
import { loadRows, PAGE_SIZE } from './page-rows.ts';
import { toCaseloadRow } from './row.ts';
import type { CaseloadView } from './view.ts';

const CaseloadInput = FilterInput.extend({ after: z.string().max(200).optional() });

/** Everyone under care, in the order in which they need a decision. */
export const listCaseload = staffQuery({
  name: 'caseload.list',
  permission: 'caseload.read',
  input: CaseloadInput,
  target: noTarget,
  run: async ({ tx, actor, now }, input): Promise<CaseloadView> => {
    const facts = await loadFacts(tx, actor, input, now);
    const rows = await loadRows(tx, actor, input, now);
    const page = rows.slice(0, PAGE_SIZE);
    const last = page.at(-1);
    return {
      ...facts,
      asOf: now.toISOString(),
      rows: page.map((row) => toCaseloadRow(row, facts.today)),
      nextCursor: rows.length > PAGE_SIZE && last ? encodeCursor(last) : null,
      filter: filterOf(input),
    };
  },
});
