import 'server-only';
import { z } from 'zod';
import { staffCommand } from '#lib/guard/entry.ts';
import { lockMember, requireOtherManager } from './targets.ts';

const OfMember = z.strictObject({ memberId: z.uuid() });

/** Another role, from the next request of the person on. */
export const changeRole = staffCommand({
  name: 'member.change-role',
  permission: 'member.manage',
  input: OfMember.extend({ role: z.enum(['therapist', 'manager']) }),
  target: (ctx, { memberId }) => lockMember(ctx, memberId),
  run: async ({ tx, actor, target }, { role }) => {
    if (target.role === role) return { memberId: target.id, role };
    if (role !== 'manager') await requireOtherManager({ tx, actor }, target);
    await tx.membership.update({
      where: { clinicId_id: { clinicId: actor.clinicId, id: target.id } },
      data: { role },
      select: { id: true },
    });
    return { memberId: target.id, role };
  },
  auditDetail: ({ memberId, role }) => ({ memberId, role }),
});

/** Ends a person's work at the clinic: every session ends at once, what they wrote stays. */
export const disableMember = staffCommand({
  name: 'member.disable',
  permission: 'member.manage',
  input: OfMember,
  target: (ctx, { memberId }) => lockMember(ctx, memberId),
  run: async ({ tx, actor, target, now }) => {
    const { clinicId } = actor;
    if (target.isDisabled) return { memberId: target.id, sessions: 0 };
    await requireOtherManager({ tx, actor }, target);
    await tx.membership.update({
      where: { clinicId_id: { clinicId, id: target.id } },
      data: { disabledAt: now },
      select: { id: true },
    });
    const ended = await tx.session.updateMany({
      where: { clinicId, membershipId: target.id, revokedAt: null },
      data: { revokedAt: now, revokedWhy: 'member disabled' },
    });
    return { memberId: target.id, sessions: ended.count };
  },
  auditDetail: ({ memberId }, { sessions }) => ({ memberId, sessions }),
});

/** Lets a person work at the clinic again, in the role they had. */
export const enableMember = staffCommand({
  name: 'member.enable',
  permission: 'member.manage',
  input: OfMember,
  target: (ctx, { memberId }) => lockMember(ctx, memberId),
  run: async ({ tx, actor, target }) => {
    await tx.membership.update({
      where: { clinicId_id: { clinicId: actor.clinicId, id: target.id } },
      data: { disabledAt: null },
      select: { id: true },
    });
    return { memberId: target.id };
  },
  auditDetail: ({ memberId }) => ({ memberId }),
});
