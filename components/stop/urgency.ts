import type { GateTick } from '#lib/clinical/history.ts';

/** The seven signs in the order in which they are asked. The schema that checks them is too heavy for a phone page. */
export const WARNING_SIGNS = [
  'bladder',
  'bowel',
  'saddle',
  'sexual',
  'weakness',
  'unrelieved',
  'systemic',
] as const satisfies readonly GateTick[];

/** Signs of cauda equina syndrome: emergency department now. All others: seen on the same day. */
const EMERGENCY: ReadonlySet<GateTick> = new Set(['bladder', 'bowel', 'saddle', 'sexual']);

export type Urgency = 'emergency' | 'today';

export function urgencyOf(ticks: readonly GateTick[]): Urgency {
  return ticks.some((tick) => EMERGENCY.has(tick)) ? 'emergency' : 'today';
}
