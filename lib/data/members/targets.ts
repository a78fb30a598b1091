import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';

type Asking = { tx: Tx; actor: StaffActor };

export type MemberTarget = {
  id: string;
  name: string;
  role: 'therapist' | 'manager';
  isDisabled: boolean;
  patientId: null;
};

/** A member of the clinic. Every manager is locked first, in order: two who demote each other come one after the other. */
export async function lockMember({ tx, actor }: Asking, memberId: string): Promise<MemberTarget | null> {
  await tx.$queryRaw`
    select id from memberships where clinic_id = ${actor.clinicId}::uuid and role = 'manager'
    order by id for update`;
  return findMember({ tx, actor }, memberId);
}

export async function findMember({ tx, actor }: Asking, memberId: string): Promise<MemberTarget | null> {
  const row = await tx.membership.findUnique({
    where: { clinicId_id: { clinicId: actor.clinicId, id: memberId } },
    select: { id: true, name: true, role: true, disabledAt: true },
  });
  if (!row) return null;
  const role = row.role === 'manager' ? 'manager' : 'therapist';
  return { id: row.id, name: row.name, role, isDisabled: row.disabledAt !== null, patientId: null };
}

/** Throws when nobody else could manage the clinic afterwards. Call it after `lockMember`. */
export async function requireOtherManager({ tx, actor }: Asking, member: MemberTarget): Promise<void> {
  if (member.role !== 'manager' || member.isDisabled) return;
  const others = await tx.membership.count({
    where: {
      clinicId: actor.clinicId,
      role: 'manager',
      disabledAt: null,
      id: { not: member.id },
      user: { disabledAt: null },
    },
  });
  if (others === 0) throw new AppError('last-manager');
}
