import 'server-only';
import { z } from 'zod';
import { newId } from '#lib/db/id.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand, staffQuery } from '#lib/guard/entry.ts';
import { findMember, lockMember } from './targets.ts';
import type { CaseloadOfMember } from './view.ts';

/** Open episodes of a member, and the colleagues who can take them. */
export const getCaseloadOfMember = staffQuery({
  name: 'member.caseload',
  permission: 'member.read',
  input: z.strictObject({ memberId: z.uuid() }),
  target: (ctx, { memberId }) => findMember(ctx, memberId),
  run: async ({ tx, actor, target }): Promise<CaseloadOfMember> => {
    const { clinicId } = actor;
    const clinic = await tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { timezone: true } });
    const patients = await tx.$queryRaw<CaseloadOfMember['patients']>`
      select e.id as "episodeId", e.patient_id as "patientId", concat_ws(' ', p.given_name, p.family_name) as name,
        e.stage, s.group_rank as "groupRank"
      from episodes e
      join patients p on p.clinic_id = e.clinic_id and p.id = e.patient_id
      left join episode_status s on s.clinic_id = e.clinic_id and s.episode_id = e.id
      where e.clinic_id = ${clinicId}::uuid and e.therapist_id = ${target.id}::uuid and e.discharged_on is null
      order by s.group_rank nulls last, p.family_name, p.given_name, e.id`;
    const colleagues = await tx.$queryRaw<CaseloadOfMember['colleagues']>`
      select m.id, m.name, (select count(*)::int from episodes e
        where e.clinic_id = m.clinic_id and e.therapist_id = m.id and e.discharged_on is null) as patients
      from memberships m
      where m.clinic_id = ${clinicId}::uuid and m.role = 'therapist' and m.disabled_at is null
        and m.id <> ${target.id}::uuid
      order by m.name, m.id`;
    const { id, name, isDisabled } = target;
    return { member: { id, name, isDisabled }, timezone: clinic.timezone, patients, colleagues };
  },
  auditDetail: ({ memberId }, { patients }) => ({ memberId, patients: patients.length }),
});

const HandOverInput = z.strictObject({
  memberId: z.uuid(),
  toId: z.uuid(),
  /** `all`, or episodes of the member. */
  episodes: z.union([z.literal('all'), z.array(z.uuid()).min(1, 'none').max(5_000)]),
  reason: z.string().trim().min(3, 'reason').max(500, 'long'),
});

/**
 * Gives the open episodes of a member to a colleague, all or some, at once or not at all. Red flags stay open and
 * their clocks run on; the colleague sees each patient as handed over. Every patient is named in the audit.
 */
export const handOverCaseload = staffCommand({
  name: 'member.hand-over',
  permission: 'member.manage',
  input: HandOverInput,
  target: (ctx, { memberId }) => lockMember(ctx, memberId),
  run: async (ctx, { toId, episodes, reason }) => {
    const { tx, actor, target, now } = ctx;
    const { clinicId } = actor;
    const colleague = await findMember(ctx, toId);
    if (colleague?.role !== 'therapist' || colleague.isDisabled || toId === target.id) {
      throw new AppError('invalid-input', { fields: { toId: 'colleague' } });
    }
    const wanted = episodes === 'all' ? null : [...new Set(episodes)];
    const moved = await tx.$queryRaw<{ episodeId: string; patientId: string }[]>`
      update episodes e set therapist_id = ${toId}::uuid
      from (select o.id from episodes o
        where o.clinic_id = ${clinicId}::uuid and o.therapist_id = ${target.id}::uuid and o.discharged_on is null
          and (${wanted}::uuid[] is null or o.id = any(${wanted}::uuid[]))
        order by o.id for update) chosen
      where e.clinic_id = ${clinicId}::uuid and e.id = chosen.id
      returning e.id as "episodeId", e.patient_id as "patientId"`;
    if (wanted && moved.length !== wanted.length) {
      throw new AppError('invalid-input', { fields: { episodes: 'changed' } });
    }
    const rows = JSON.stringify(moved.map((row) => ({ ...row, handoverId: newId(), auditId: newId() })));
    await tx.$executeRaw`
      update episode_status s set therapist_id = ${toId}::uuid
      from jsonb_to_recordset(${rows}::jsonb) as r("episodeId" uuid)
      where s.clinic_id = ${clinicId}::uuid and s.episode_id = r."episodeId"`;
    await tx.$executeRaw`
      insert into handovers (clinic_id, id, patient_id, episode_id, from_id, to_id, made_by, reason, created_at)
      select ${clinicId}::uuid, r."handoverId", r."patientId", r."episodeId", ${target.id}::uuid, ${toId}::uuid,
        ${actor.membershipId}::uuid, ${reason}, ${now}
      from jsonb_to_recordset(${rows}::jsonb) as r("handoverId" uuid, "patientId" uuid, "episodeId" uuid)`;
    await tx.$executeRaw`
      insert into audit_events (clinic_id, id, at, actor_kind, actor_id, session_id, verb, patient_id, verdict, detail)
      select ${clinicId}::uuid, r."auditId", ${now}, ${actor.role}, ${actor.membershipId}::uuid,
        ${actor.sessionId}::uuid, 'patient.hand-over', r."patientId", 'allowed',
        jsonb_build_object('fromId', ${target.id}::text, 'toId', ${toId}::text)
      from jsonb_to_recordset(${rows}::jsonb) as r("auditId" uuid, "patientId" uuid)`;
    return { moved: moved.length, to: colleague.name };
  },
  auditDetail: ({ memberId, toId }, { moved }) => ({ memberId, toId, moved }),
});
