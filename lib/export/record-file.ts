import { strToU8, zipSync } from 'fflate';
import { type RecordPage, recordHtml } from './record-html.ts';

type Given = { recordNo: string; madeAt: string } & Pick<RecordPage, 'tables' | 'staff'>;
type Words = Pick<RecordPage, 'title' | 'lead' | 'headings' | 'unknown'>;

/** A record as one file: a page for people (`record.html`), and the same rows for machines (`record.json`). */
export function recordFile({ recordNo, madeAt, tables, staff }: Given, words: Words) {
  const json = JSON.stringify({ madeAt, staff, tables }, null, 2);
  return {
    fileName: `record-${recordNo}-${madeAt.slice(0, 10)}.zip`,
    contentType: 'application/zip',
    content: zipSync({
      'record.html': strToU8(recordHtml({ ...words, tables, staff })),
      'record.json': strToU8(`${json}\n`),
    }),
  };
}
