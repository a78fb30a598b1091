import 'server-only';
import { z } from 'zod';
import { noTarget, staffQuery } from '#lib/guard/entry.ts';
import type { StaffAccountView } from './view.ts';

/** Name, role and clinic of the person who is signed in, with the number of messages not read yet. */
export const getStaffAccount = staffQuery({
  name: 'account.get',
  permission: 'account.read',
  input: z.strictObject({}),
  target: noTarget,
  run: async ({ tx, actor }): Promise<StaffAccountView> => {
    const rows = await tx.$queryRaw<{ clinicName: string; timezone: string; unread: number }[]>`
      select c.name as "clinicName", c.timezone,
        (select count(*)::int from messages m
          join episodes e on e.clinic_id = m.clinic_id and e.id = m.episode_id
          where m.clinic_id = c.id and e.therapist_id = ${actor.membershipId}::uuid
            and m.author_id is null and m.read_at is null) as unread
      from clinics c where c.id = ${actor.clinicId}::uuid`;
    const clinic = rows[0];
    return {
      name: actor.name,
      role: actor.role,
      clinicName: clinic?.clinicName ?? '',
      timezone: clinic?.timezone ?? 'UTC',
      unreadMessages: clinic?.unread ?? 0,
    };
  },
});
