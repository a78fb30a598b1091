import 'server-only';
import { z } from 'zod';
import { env } from '#lib/env.ts';
import { noTarget, staffQuery } from '#lib/guard/entry.ts';
import { invitationUrl } from './invitation-url.ts';
import type { InvitationView, MembersView, MemberView } from './view.ts';

type MemberRow = Omit<MemberView, 'isSelf' | 'isLastManager' | 'lastSignIn'> & { lastSignIn: Date | null };
type InvitationRow = Omit<InvitationView, 'createdAt' | 'expiresAt' | 'isExpired' | 'url'> & {
  createdAt: Date;
  expiresAt: Date;
};

/** Everybody who works at the clinic, and who is invited. */
export const listMembers = staffQuery({
  name: 'member.list',
  permission: 'member.read',
  input: z.strictObject({}),
  target: noTarget,
  run: async ({ tx, actor, now }): Promise<MembersView> => {
    const { clinicId } = actor;
    const clinic = await tx.clinic.findUniqueOrThrow({
      where: { id: clinicId },
      select: { name: true, timezone: true },
    });
    const members = await tx.$queryRaw<MemberRow[]>`
      select m.id, m.name, u.email, m.title, m.role,
        (m.disabled_at is not null or u.disabled_at is not null) as "isDisabled",
        (select count(*)::int from episodes e
          where e.clinic_id = m.clinic_id and e.therapist_id = m.id and e.discharged_on is null) as patients,
        (select max(s.created_at) from sessions s
          where s.clinic_id = m.clinic_id and s.membership_id = m.id) as "lastSignIn"
      from memberships m join users u on u.id = m.user_id
      where m.clinic_id = ${clinicId}::uuid order by m.disabled_at is not null, m.name, m.id`;
    const invitations = await tx.$queryRaw<InvitationRow[]>`
      select i.id, i.email, i.role, coalesce(m.name, '') as "invitedBy", i.created_at as "createdAt",
        i.expires_at as "expiresAt"
      from invitations i left join memberships m on m.clinic_id = i.clinic_id and m.id = i.invited_by
      where i.clinic_id = ${clinicId}::uuid and i.used_at is null and i.revoked_at is null
      order by i.created_at desc, i.id`;
    const managers = members.filter(({ role, isDisabled }) => role === 'manager' && !isDisabled);
    return {
      clinicName: clinic.name,
      timezone: clinic.timezone,
      members: members.map((member) => ({
        ...member,
        isSelf: member.id === actor.membershipId,
        isLastManager: managers.length === 1 && managers[0]?.id === member.id,
        lastSignIn: member.lastSignIn?.toISOString() ?? null,
      })),
      invitations: invitations.map((invitation) => {
        const isExpired = invitation.expiresAt <= now;
        return {
          ...invitation,
          createdAt: invitation.createdAt.toISOString(),
          expiresAt: invitation.expiresAt.toISOString(),
          isExpired,
          url: isExpired ? null : invitationUrl({ clinicId, invitationId: invitation.id, ...invitation }),
        };
      }),
      sendsMail: env().MAIL_URL !== undefined,
    };
  },
});
