import type { Prisma } from './generated/client.ts';

/** A plain value in the form that a JSON column takes; it must hold no functions, dates or undefined. */
export function asJson(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}

export type FlagChanges = Prisma.FlagUncheckedUpdateInput;
