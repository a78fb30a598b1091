/** What the page is made from: rows by table, people by id, and words. */
export type RecordPage = {
  title: string;
  lead: string;
  /** Headings of the tables that have a word of their own. */
  headings: Readonly<Record<string, string>>;
  tables: Readonly<Record<string, readonly Record<string, unknown>[]>>;
  staff: Readonly<Record<string, string>>;
  unknown: string;
};

/** Ids of rows say nothing to a reader; those of people become names. */
const HIDDEN = /^(clinic_id|id|client_id|request_id|payload_hash|storage_key)$/;

/** A whole record as one page that opens anywhere and loads nothing. */
export function recordHtml({ title, lead, headings, tables, staff, unknown }: RecordPage): string {
  const parts = Object.entries(tables)
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]) => {
      const columns = Object.keys(rows[0] ?? {}).filter((column) => !HIDDEN.test(column));
      const head = columns.map((column) => `<th scope="col">${escapeHtml(words(column))}</th>`).join('');
      const body = rows.map(
        (row) => `<tr>${columns.map((column) => `<td>${cell(row[column])}</td>`).join('')}</tr>`,
      );
      const heading = headings[name] ?? words(name);
      return `<h2>${escapeHtml(heading)} (${rows.length})</h2><div><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
    });
  function cell(value: unknown): string {
    if (value === null || value === undefined) return `<i>${escapeHtml(unknown)}</i>`;
    if (typeof value === 'string' && staff[value]) return escapeHtml(staff[value]);
    return escapeHtml(typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#1d2327;background:#fff}div{overflow-x:auto}table{border-collapse:collapse;font-size:.85rem}td,th{border:1px solid #8a949c;padding:.25rem .5rem;text-align:left;vertical-align:top}i{color:#5a646c}</style></head><body><h1>${escapeHtml(title)}</h1><p>${escapeHtml(lead)}</p>${parts.join('')}</body></html>\n`;
}

/** `made_at` → `Made at` */
function words(name: string): string {
  const text = name.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
