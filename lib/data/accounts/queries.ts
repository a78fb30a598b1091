import 'server-only';
import { z } from 'zod';
import { memberKey } from '#lib/auth/member-key.ts';
import { otherClinicsOf } from '#lib/auth/switch-clinic.ts';
import { WAITS } from '#lib/data/messages/waiting.ts';
import { noTarget, staffQuery } from '#lib/guard/entry.ts';
import type { ClinicChoice, StaffAccountView } from './view.ts';

type Facts = { clinicName: string; timezone: string; hasContacts: boolean; waiting: number };

/** Name, role and clinic of the person who is signed in, with the number of own patients whose messages wait for an answer. */
export const getStaffAccount = staffQuery({
  name: 'account.get',
  permission: 'account.read',
  isAudited: false,
  input: z.strictObject({}),
  target: noTarget,
  run: async ({ tx, actor }): Promise<StaffAccountView> => {
    const rows = await tx.$queryRaw<Facts[]>`
      select c.name as "clinicName", c.timezone, c.contacts_confirmed_at is not null as "hasContacts",
        (select count(distinct m.episode_id)::int from messages m
          join episodes e on e.clinic_id = m.clinic_id and e.id = m.episode_id
          where m.clinic_id = c.id and e.therapist_id = ${actor.membershipId}::uuid and ${WAITS}) as waiting
      from clinics c where c.id = ${actor.clinicId}::uuid`;
    const clinic = rows[0];
    return {
      name: actor.name,
      role: actor.role,
      clinicName: clinic?.clinicName ?? '',
      windowKey: memberKey(actor.membershipId),
      timezone: clinic?.timezone ?? 'UTC',
      hasContacts: clinic?.hasContacts ?? false,
      waitingThreads: clinic?.waiting ?? 0,
    };
  },
});

/** Where else the person works: asked for when the account menu opens. */
export const listOtherClinics = staffQuery({
  name: 'account.clinics',
  permission: 'account.read',
  isAudited: false,
  input: z.strictObject({}),
  target: noTarget,
  run: ({ actor }): Promise<ClinicChoice[]> => otherClinicsOf(actor.userId, actor.clinicId),
});
