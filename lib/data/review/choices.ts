import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import { ask } from './ask.ts';
import { peopleValues, type Selection } from './selection.ts';
import { SELECTED } from './statements.ts';

export type Member = { id: string; name: string; isChoice: boolean };

/** Members by name; to choose from are therapists, and whoever else has people under care in the selection. */
export function membersOf(tx: Tx, selection: Selection): Promise<Member[]> {
  return ask<Member>(
    tx,
    `select m.id, m.name, m.role = 'therapist' or exists (
       select from episode_outcomes o where ${SELECTED} and o.therapist_id = m.id
         and o.opened_day <= $3::int and (o.ended_day is null or o.ended_day >= $2::int)
       offset 0) as "isChoice"
     from memberships m where m.clinic_id = $1::uuid order by m.name`,
    peopleValues(selection),
  );
}

/** First programs that were given in the clinic, whatever the period; from one look-up each in their index. */
export function programsOf(tx: Tx, clinicId: string): Promise<{ key: string; title: string }[]> {
  return tx.$queryRaw<{ key: string; title: string }[]>`
    with recursive programs as (
      (select program_key, program_title from episode_outcomes where clinic_id = ${clinicId}::uuid and program_key > ''
        order by program_key desc, program_title desc limit 1)
      union all
      select next.program_key, next.program_title from programs cross join lateral (
        select o.program_key, o.program_title from episode_outcomes o
        where o.clinic_id = ${clinicId}::uuid and o.program_key > '' and o.program_key < programs.program_key
        order by o.program_key desc, o.program_title desc limit 1) next)
    select program_key as key, program_title as title from programs order by 2, 1`;
}
