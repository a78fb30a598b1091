import 'server-only';
import { z } from 'zod';
import { dateOfDay } from '#lib/clinical/local-date.ts';
import { AppError } from '#lib/errors.ts';
import { noTarget, staffQuery } from '#lib/guard/entry.ts';
import { ask, expectManyRows } from './ask.ts';
import { type Cell, cellOf } from './cells.ts';
import { ReviewPeopleInput } from './input.ts';
import { flagValues, peopleValues, type Selection, selectionOf } from './selection.ts';
import { FLAGS } from './statements.ts';
import type { ReviewPeopleView, ReviewPerson } from './view.ts';

const PAGE_SIZE = 50;

type Row = Omit<ReviewPerson, 'startedOn' | 'name'> & {
  id: string;
  familyName: string;
  givenName: string;
  startedDay: number | null;
};

/** The people behind one figure of the review, by name; a figure of flags lists each flag. */
export const listReviewPeople = staffQuery({
  name: 'review.people',
  permission: 'review.read',
  input: ReviewPeopleInput,
  target: noTarget,
  run: async ({ tx, actor, now }, input): Promise<ReviewPeopleView> => {
    const selection = await selectionOf({ tx, actor, now }, input);
    await expectManyRows(tx);
    const cell = cellOf(input.cell);
    const { from, values } = source(cell, selection);
    const [counted] = await ask<{ total: number }>(tx, `select count(*)::int as total ${from}`, values);
    const after = input.after ? decode(input.after) : ['', '', ''];
    const [family, given, id] = [1, 2, 3].map((place) => `$${values.length + place}`);
    const rows = await ask<Row>(
      tx,
      `select x.id, x.episode_id as "episodeId", x.patient_id as "patientId", p.family_name as "familyName",
         p.given_name as "givenName", x.stage, coalesce(m.name, '') as "therapistName",
         coalesce(o.program_title, '') as "programTitle", o.started_day as "startedDay", x.percent, x.minutes
       from (select ${columns(cell)} ${from}) x
       join patients p on p.clinic_id = x.clinic_id and p.id = x.patient_id
       join episode_outcomes o on o.clinic_id = x.clinic_id and o.episode_id = x.episode_id
       left join memberships m on m.clinic_id = x.clinic_id and m.id = x.therapist_id
       where (p.family_name, p.given_name, x.id::text) > (${family}::text, ${given}::text, ${id}::text)
       order by p.family_name, p.given_name, x.id::text limit ${PAGE_SIZE + 1}`,
      [...values, ...after],
    );
    const page = rows.slice(0, PAGE_SIZE);
    const last = page.at(-1);
    return {
      cell: input.cell,
      period: selection.period,
      total: counted?.total ?? 0,
      people: page.map(({ id: _, familyName, givenName, startedDay, ...row }) => ({
        ...row,
        name: `${givenName} ${familyName}`,
        startedOn: startedDay === null ? null : dateOfDay(startedDay),
      })),
      nextCursor: rows.length > PAGE_SIZE && last ? encode([last.familyName, last.givenName, last.id]) : null,
    };
  },
  auditDetail: ({ cell }, { period, total, people }) => ({
    cell,
    from: period.from,
    to: period.to,
    total,
    shown: people.length,
  }),
});

function source(cell: Cell, selection: Selection): { from: string; values: unknown[] } {
  if (cell.of === 'people') {
    return { from: `from (${cell.from}) people where ${cell.where}`, values: peopleValues(selection) };
  }
  return {
    from: `from (${FLAGS}) flags where kind = $14::text and ${cell.where}`,
    values: [...flagValues(selection), cell.kind],
  };
}

function columns(cell: Cell): string {
  const own =
    cell.of === 'people'
      ? 'episode_id as id, percent, null::int as minutes'
      : 'flag_id as id, null::int as percent, act_minutes as minutes';
  return `${own}, clinic_id, episode_id, patient_id, therapist_id, stage`;
}

const Cursor = z.tuple([z.string(), z.string(), z.uuid()]);

const encode = (key: z.output<typeof Cursor>) => Buffer.from(JSON.stringify(key)).toString('base64url');

function decode(text: string): z.output<typeof Cursor> {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    throw new AppError('invalid-input', { fields: { after: 'not a page of this list' } });
  }
}
