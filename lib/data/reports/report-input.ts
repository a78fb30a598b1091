import { z } from 'zod';
import { GATE_TICKS } from '#lib/clinical/history.ts';

const pain = z.int().min(0).max(10).nullable().optional();

/** The four facts that every message of a phone carries. */
export const messageShape = {
  clientId: z.uuidv7(),
  localDate: z.iso.date(),
  timezone: z.string().min(1).max(64).refine(isTimeZone, 'not an IANA time zone'),
  madeAt: z.iso.datetime({ offset: true }),
};

/** The phone's own time when it sends: tells how wrong its clock is. Differs each time the same message is sent. */
const sentAt = z.iso.datetime({ offset: true }).optional();

const exerciseSchema = z.strictObject({
  exercise: z.string().min(1).max(100),
  done: z.number().min(0).max(48).multipleOf(0.5),
  pain,
  movedDown: z.boolean().default(false),
  skipReason: z.enum(['pain', 'flare', 'ill', 'time', 'forgot', 'unsure']).nullable().default(null),
});

/** A check-in, a finished routine, or both. What is absent was not said. */
export const reportSchema = z.strictObject({
  ...messageShape,
  sentAt,
  gate: z.array(z.enum(GATE_TICKS)).max(GATE_TICKS.length).default([]),
  leg: pain,
  back: pain,
  zone: z.int().min(0).max(5).nullable().optional(),
  legs: z.enum(['none', 'one', 'both']).nullable().optional(),
  numbness: z.int().min(0).max(3).nullable().optional(),
  flareDay: z.boolean().default(false),
  settledByMorning: z.boolean().nullable().optional(),
  /** In maintenance: how much of the plan of the week was kept up. */
  keptPlan: z.enum(['none', 'some', 'most', 'all']).nullable().optional(),
  session: z
    .strictObject({
      peakPain: z.int().min(0).max(10).nullable(),
      response: z.enum(['up', 'same', 'down']).nullable(),
    })
    .nullable()
    .optional(),
  note: z.string().trim().max(280).nullable().optional(),
  exercises: z.array(exerciseSchema).max(60).default([]),
  programVersionId: z.uuid().nullable().optional(),
});

export type SubmittedReport = z.output<typeof reportSchema>;

/** The warning signs of a message, read before anything else in it is looked at. */
export const warningSchema = z.strictObject({
  ...messageShape,
  sentAt,
  ticks: z.array(z.enum(GATE_TICKS)).min(1).max(GATE_TICKS.length),
});

/**
 * Whatever of a warning can be read from a message, however broken the rest of it is: the ticks, and if usable the
 * client's id, date and zone. Null when no known warning sign is ticked.
 */
export function readWarning(raw: unknown) {
  if (typeof raw !== 'object' || raw === null) return null;
  const given = raw as Record<string, unknown>;
  const list = Array.isArray(given.ticks) ? given.ticks : Array.isArray(given.gate) ? given.gate : [];
  const ticks = GATE_TICKS.filter((tick) => list.includes(tick));
  if (ticks.length === 0) return null;
  const usable = <T>(schema: z.ZodType<T>, value: unknown): T | null => schema.safeParse(value).data ?? null;
  return {
    ticks,
    clientId: usable(messageShape.clientId, given.clientId),
    localDate: usable(messageShape.localDate, given.localDate),
    timezone: usable(messageShape.timezone, given.timezone),
    madeAt: usable(messageShape.madeAt, given.madeAt),
    sentAt: usable(messageShape.madeAt, given.sentAt),
  };
}

export type ReadWarning = NonNullable<ReturnType<typeof readWarning>>;

const knownZones = new Set<string>();

function isTimeZone(name: string): boolean {
  if (knownZones.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    knownZones.add(name);
    return true;
  } catch {
    return false;
  }
}
