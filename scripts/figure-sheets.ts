import { type DrawOptions, frame, moment, startAndEnd } from '#lib/figure/draw.ts';
import type { Variant } from '#lib/figure/paint.ts';
import type { Person } from '#lib/figure/person.ts';
import type { FigureRecord } from '#lib/figure/record.ts';
import { toSvg } from '#lib/figure/svg.ts';
import { arrival, moves } from '#lib/figure/timeline.ts';

const STYLE = `body{margin:8px;font:12px sans-serif;background:#fff;color:#222}
.grid{display:flex;flex-wrap:wrap;gap:8px}.cell{border:1px solid #ddd;border-radius:6px;overflow:hidden}
.cell b{display:block;padding:2px 6px;font-weight:600}.row{display:flex}.dark{background:#141b22;color:#dde}svg{display:block}`;

/** A page to be photographed at this size. */
export interface Sheet {
  name: string;
  width: number;
  height: number;
  html: string;
}

const picture = (svg: string, width: number) => svg.replace('<svg ', `<svg width="${width}" `);
const cell = (label: string, body: string, tone = '') =>
  `<div class="cell ${tone}"><b>${label}</b><div class="row">${body}</div></div>`;

function still(
  record: FigureRecord,
  i: number,
  width: number,
  options: DrawOptions = {},
  variant: Variant = 'light',
) {
  const person = options.person ? { person: options.person } : {};
  return picture(toSvg(frame(record, i, options), { variant, ...person }), width);
}

const pair = (record: FigureRecord, width: number, options: DrawOptions, variant: Variant = 'light') =>
  [...new Set(startAndEnd(record))]
    .map((i, k) => still(record, i, width, { ...options, badge: k + 1 }, variant))
    .join('');

/** Loop times that show the way there; a cycle is shown round. */
function stripTimes(record: FigureRecord): number[] {
  const end = arrival(record);
  return record.loop === 'cycle' ? [0, 0.2, 0.4, 0.6, 0.8] : [0.12, 0.35, 0.55, 0.75, 1].map((x) => x * end);
}

function sheet(name: string, columns: number, cellWidth: number, cellHeight: number, cells: string[]): Sheet {
  const rows = Math.ceil(cells.length / columns);
  return {
    name,
    width: columns * (cellWidth + 10) + 24,
    height: rows * (cellHeight + 10) + 24,
    html: `<!doctype html><style>${STYLE}</style><div class="grid">${cells.join('')}</div>`,
  };
}

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));

const PEOPLE: Partial<Person>[] = [
  { skin: 1, hair: 'bob', hairColor: 'blond', outfit: 'rose', build: 0.95 },
  { skin: 5, hair: 'short', hairColor: 'black', outfit: 'ochre', build: 1.15 },
  { skin: 3, hair: 'scarf', hairColor: 'black', outfit: 'sea', sleeves: 'long', legs: 'leggings' },
  { skin: 2, hair: 'bun', hairColor: 'gray', outfit: 'sage', build: 1.08 },
];

/** Contact sheets of figures: small and large stills, animation strips, dark, print, mirrored, other people. */
export function sheets(records: readonly FigureRecord[]): Sheet[] {
  const out: Sheet[] = [];
  const add = (
    name: string,
    perSheet: number,
    columns: number,
    w: number,
    h: number,
    make: (r: FigureRecord) => string,
  ) => {
    chunks(records, perSheet).forEach((part, i) => {
      out.push(sheet(`${name}-${String(i + 1).padStart(2, '0')}`, columns, w, h, part.map(make)));
    });
  };
  const last = (r: FigureRecord) => startAndEnd(r)[1];
  add('still-160', 42, 7, 164, 142, (r) => cell(r.slug, still(r, last(r), 160, { ghost: true })));
  add('still-600', 4, 1, 1210, 480, (r) => cell(r.slug, pair(r, 600, {})));
  add('frames', 8, 2, 644, 262, (r) => cell(r.slug, pair(r, 320, {})));
  add('strip', 6, 1, 1310, 220, (r) =>
    cell(
      r.slug,
      moves(r)
        ? stripTimes(r)
            .map((t) => picture(toSvg(moment(r, t)), 260))
            .join('')
        : still(r, 0, 260),
    ),
  );
  add('dark', 15, 3, 404, 172, (r) => cell(r.slug, pair(r, 200, {}, 'dark'), 'dark'));
  add('print', 15, 3, 404, 172, (r) => cell(r.slug, pair(r, 200, {}, 'print')));
  add('mirror', 15, 3, 404, 172, (r) =>
    cell(r.slug, (['right', 'left'] as const).map((side) => still(r, last(r), 200, { side })).join('')),
  );
  add('people', 12, 2, 604, 137, (r) =>
    cell(r.slug, PEOPLE.map((person) => still(r, last(r), 150, { person })).join('')),
  );
  return out;
}
