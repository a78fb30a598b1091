import type { RoutineItem } from '#lib/data/own/view.ts';

/** The side that the picture of an exercise shows; both sides start with the left. */
export function sideOf({ prescription: { side, dose } }: Pick<RoutineItem, 'prescription'>): {
  side?: 'left' | 'right';
} {
  if (side === 'left' || side === 'right') return { side };
  return dose.perSide ? { side: 'left' } : {};
}
