import type { PrecautionTag } from './vocabulary.ts';

/** While the record has one of these, no exercise of the catalog is given. */
export const avoidForAll: readonly PrecautionTag[] = [
  'open-red-flag',
  'suspected-fracture',
  'spinal-infection-or-tumor',
  'new-weakness',
  'spinal-surgery',
  'fever',
];
