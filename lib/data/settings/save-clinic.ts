import 'server-only';
import { asJson } from '#lib/db/json.ts';
import { AppError } from '#lib/errors.ts';
import { noTarget, staffCommand } from '#lib/guard/entry.ts';
import { type SaveClinicInput, SaveClinicInput as SaveClinicSchema } from './input.ts';

type Changes = {
  name?: string;
  phone?: string;
  country?: string;
  timezone?: string;
  locale?: string;
  emergencyNumber?: string;
  emergencyDepartment?: string;
  adviceLine?: string | null;
  contactsConfirmedAt?: Date;
  contactsConfirmedBy?: string;
  openingHours?: ReturnType<typeof asJson>;
  handoutName?: string | null;
  retentionYears?: number;
};

/**
 * Saves one part of the clinic's settings on top of the version that the person saw. Saving the contacts confirms
 * them: from then on patients can start.
 */
export const saveClinic = staffCommand({
  name: 'settings.save-clinic',
  permission: 'settings.write',
  input: SaveClinicSchema,
  target: noTarget,
  run: async ({ tx, actor, now }, input) => {
    const { clinicId, membershipId } = actor;
    const changes = changesOf(input, membershipId, now);
    const saved = await tx.clinic.updateMany({
      where: { id: clinicId, profileVersion: input.fromVersion },
      data: { ...changes, profileVersion: { increment: 1 } },
    });
    if (saved.count === 0) throw new AppError('settings-changed');
    if (input.section === 'waits') {
      const { section: _, fromVersion: __, ...waits } = input;
      await tx.$executeRaw`
        update clinics set targets = targets || ${JSON.stringify(waits)}::jsonb where id = ${clinicId}::uuid`;
    }
    return { profileVersion: input.fromVersion + 1 };
  },
  auditDetail: (input, { profileVersion }) => ({
    section: input.section,
    profileVersion,
    ...(input.section === 'keeping' ? { retentionYears: input.retentionYears } : {}),
  }),
});

function changesOf(input: SaveClinicInput, membershipId: string, now: Date): Changes {
  switch (input.section) {
    case 'contacts':
      return {
        emergencyNumber: input.emergencyNumber,
        emergencyDepartment: input.emergencyDepartment,
        adviceLine: input.adviceLine || null,
        phone: input.phone,
        contactsConfirmedAt: now,
        contactsConfirmedBy: membershipId,
      };
    case 'place': {
      const { name, country, timezone, locale } = input;
      return { name, country, timezone, locale };
    }
    case 'hours':
      return { openingHours: asJson(input.openingHours) };
    case 'handout':
      return { handoutName: input.handoutName || null };
    case 'keeping':
      return { retentionYears: input.retentionYears };
    case 'waits':
      return {};
  }
}
