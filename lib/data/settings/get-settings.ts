import 'server-only';
import { z } from 'zod';
import type { SettingOverrides } from '#lib/clinical/settings.ts';
import { noTarget, staffQuery } from '#lib/guard/entry.ts';
import { locales } from '#lib/i18n/areas.ts';
import { OpeningHours, Waits } from './input.ts';
import { ruleSettings } from './rule-settings.ts';
import type { SettingsView } from './view.ts';

/** What each wait is where a clinic has set none. */
export const USUAL_WAITS: Waits = {
  urgentMinutes: 30,
  escalationMinutes: 60,
  notProgressingDays: 2,
  reviewDays: 3,
};

/** Waits as they are stored, with the usual ones for those that are not. */
export function waitsOf(targets: unknown): Waits {
  const parsed = z.looseObject(Waits.partial().shape).safeParse(targets);
  const { urgentMinutes, escalationMinutes, notProgressingDays, reviewDays } = parsed.data ?? {};
  return {
    urgentMinutes: urgentMinutes ?? USUAL_WAITS.urgentMinutes,
    escalationMinutes: escalationMinutes ?? USUAL_WAITS.escalationMinutes,
    notProgressingDays: notProgressingDays ?? USUAL_WAITS.notProgressingDays,
    reviewDays: reviewDays ?? USUAL_WAITS.reviewDays,
  };
}

/** Everything that a manager can set. */
export const getSettings = staffQuery({
  name: 'settings.get',
  permission: 'settings.read',
  input: z.strictObject({}),
  target: noTarget,
  run: async ({ tx, actor }): Promise<SettingsView> => {
    const { clinicId } = actor;
    const clinic = await tx.clinic.findUniqueOrThrow({
      where: { id: clinicId },
      select: {
        name: true,
        phone: true,
        country: true,
        timezone: true,
        locale: true,
        emergencyNumber: true,
        emergencyDepartment: true,
        adviceLine: true,
        contactsConfirmedAt: true,
        openingHours: true,
        targets: true,
        handoutName: true,
        retentionYears: true,
        logoKey: true,
        profileVersion: true,
        ruleSettings: true,
        settingsVersion: true,
      },
    });
    const first = await tx.patient.findFirst({ where: { clinicId }, select: { id: true } });
    const hours = OpeningHours.safeParse(clinic.openingHours);
    return {
      clinic: {
        profileVersion: clinic.profileVersion,
        name: clinic.name,
        phone: clinic.phone,
        country: clinic.country,
        timezone: clinic.timezone,
        locale: clinic.locale,
        locales,
        emergencyNumber: clinic.emergencyNumber,
        emergencyDepartment: clinic.emergencyDepartment,
        adviceLine: clinic.adviceLine ?? '',
        contactsConfirmedAt: clinic.contactsConfirmedAt?.toISOString() ?? null,
        openingHours: hours.success ? hours.data : [],
        waits: waitsOf(clinic.targets),
        handoutName: clinic.handoutName ?? '',
        retentionYears: clinic.retentionYears,
        hasLogo: clinic.logoKey !== null,
        isEmpty: first === null,
      },
      rules: {
        version: clinic.settingsVersion,
        settings: ruleSettings(clinic.ruleSettings as SettingOverrides),
      },
    };
  },
});
