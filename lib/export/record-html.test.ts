import { expect, it } from 'vitest';
import { recordHtml } from './record-html.ts';

const page = recordHtml({
  title: 'Record of <Anna>',
  lead: 'All of it',
  headings: { notes: 'Notes of staff' },
  tables: {
    notes: [
      { clinic_id: 'c', id: 'x', author_id: 't1', body: '<script>alert("1")</script>', seen_at: null },
      { clinic_id: 'c', id: 'y', author_id: 't2', body: "it's & fine", seen_at: 0 },
    ],
    some_other_rows: [{ id: 'z', detail: { a: 1 } }],
    empty: [],
  },
  staff: { t1: 'Maya Chen' },
  unknown: 'not known',
});

it('shows every row as text, names for people, and what is not known as such', () => {
  expect(page).toContain('<h2>Notes of staff (2)</h2>');
  expect(page).toContain(
    '<td>Maya Chen</td><td>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</td><td><i>not known</i></td>',
  );
  expect(page).toContain('<td>t2</td><td>it&#39;s &amp; fine</td><td>0</td>');
  expect(page).toContain('<h2>Some other rows (1)</h2>');
  expect(page).toContain('{&quot;a&quot;:1}');
  expect(page).not.toContain('Empty');
  expect(page).not.toMatch(/<(script|link|img)/);
  expect(page).toContain('<title>Record of &lt;Anna&gt;</title>');
});
