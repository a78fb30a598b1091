import 'server-only';
import { noTarget, staffQuery } from '#lib/guard/entry.ts';
import { FilterInput } from './input.ts';
import { ofTherapist, therapistOf } from './scope.ts';
import type { FilterChoices } from './view.ts';

/** What the list can be narrowed to. Asked when somebody opens the filter, not with every list. */
export const listFilterChoices = staffQuery({
  name: 'caseload.choices',
  permission: 'caseload.read',
  input: FilterInput.pick({ mine: true, therapist: true }),
  target: noTarget,
  run: async ({ tx, actor }, input): Promise<FilterChoices> => {
    const rows = ofTherapist(actor.clinicId, therapistOf(actor, input));
    const programs = await tx.$queryRaw<FilterChoices['programs']>`
      select s.program_title as title, count(*)::int as people from episode_status s
      where ${rows} and s.program_title is not null group by 1 order by 1`;
    const rules = await tx.$queryRaw<FilterChoices['rules']>`
      select r.rule, count(distinct s.episode_id)::int as people
      from episode_status s
      cross join lateral (
        select s.headline_rule as rule union select chip->>'rule' from jsonb_array_elements(s.chips) chip
      ) r
      where ${rows} and r.rule is not null group by 1 order by 2 desc, 1`;
    const therapists = await tx.$queryRaw<FilterChoices['therapists']>`
      select m.id, m.name, count(s.episode_id)::int as people
      from memberships m
      left join episode_status s on s.clinic_id = m.clinic_id and s.therapist_id = m.id
      where m.clinic_id = ${actor.clinicId}::uuid and m.role = 'therapist'
      group by m.id, m.name, m.disabled_at having m.disabled_at is null or count(s.episode_id) > 0 order by m.name`;
    return { programs, rules, therapists };
  },
});
