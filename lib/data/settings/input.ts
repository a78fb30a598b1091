import { z } from 'zod';
import { settingOverridesSchema } from '#lib/clinical/settings.ts';
import { locales } from '#lib/i18n/areas.ts';

/** Numbers that differ from their defaults; checked against ranges and order by the engine's own schema. */
export const RulesInput = z.strictObject({ overrides: settingOverridesSchema });
export const SaveRulesInput = RulesInput.extend({ fromVersion: z.int().min(1) });

const text = (most: number) => z.string().trim().max(most, 'long');
const needed = (most: number) => text(most).min(1, 'missing');
const phone = text(40).regex(/^[+(]?[0-9][0-9 ().-]{1,38}$/, 'phone');

function isTimezone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone);
  } catch {
    return false;
  }
}

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'clock');

export const OpeningHours = z
  .array(
    z
      .strictObject({ day: z.int().min(1).max(7), from: clock, to: clock })
      .refine(({ from, to }) => from < to, { path: ['to'], error: 'order' }),
  )
  .max(14)
  .refine(
    (rows) =>
      rows.every((row, index) =>
        rows
          .slice(index + 1)
          .every(({ day, from, to }) => day !== row.day || to <= row.from || from >= row.to),
      ),
    { error: 'overlap' },
  );
export type OpeningHours = z.output<typeof OpeningHours>;

/** Minutes and working days in which flags should be answered, and after which managers are told. */
export const Waits = z.strictObject({
  urgentMinutes: z.int('range').min(5, 'range').max(240, 'range'),
  escalationMinutes: z.int('range').min(5, 'range').max(1_440, 'range'),
  notProgressingDays: z.int('range').min(1, 'range').max(10, 'range'),
  reviewDays: z.int('range').min(1, 'range').max(10, 'range'),
});
export type Waits = z.output<typeof Waits>;

const version = { fromVersion: z.int().min(1) };

export const Contacts = z.strictObject({
  section: z.literal('contacts'),
  ...version,
  emergencyNumber: text(15).regex(/^[+]?[0-9][0-9 -]{1,13}$/, 'phone'),
  emergencyDepartment: needed(200),
  /** Empty: the clinic names none. */
  adviceLine: z.union([z.literal(''), phone]),
  phone,
});

export const Place = z.strictObject({
  section: z.literal('place'),
  ...version,
  name: needed(120),
  country: z.string().regex(/^[A-Z]{2}$/, 'country'),
  timezone: z.string().max(60).refine(isTimezone, 'timezone'),
  locale: z.enum(locales),
});

export const Hours = z.strictObject({ section: z.literal('hours'), ...version, openingHours: OpeningHours });
export const Targets = z.strictObject({ section: z.literal('waits'), ...version, ...Waits.shape });
export const Handout = z.strictObject({
  section: z.literal('handout'),
  ...version,
  /** Empty: the clinic's own name. */
  handoutName: text(120),
});

export const Keeping = z.strictObject({
  section: z.literal('keeping'),
  ...version,
  /** Years after the last contact for which a deleted record stays locked. */
  retentionYears: z.int('range').min(1, 'range').max(30, 'range'),
});

/** One part of the clinic's settings at a time. */
export const SaveClinicInput = z.discriminatedUnion('section', [
  Contacts,
  Place,
  Hours,
  Targets,
  Handout,
  Keeping,
]);
export type SaveClinicInput = z.output<typeof SaveClinicInput>;
export type ClinicSection = SaveClinicInput['section'];
