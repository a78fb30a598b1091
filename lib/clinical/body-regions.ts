/** Furthest-symptom zone of every region of the body chart: 1 back … 5 foot. */
export const REGION_ZONES = {
  'back-low': 1,
  'back-mid': 1,
  buttock: 2,
  'hip-side': 2,
  'groin-fold': 2,
  'thigh-back': 3,
  'thigh-outer': 3,
  'thigh-front': 3,
  'thigh-inner': 3,
  'knee-front': 3,
  calf: 4,
  'leg-outer': 4,
  'shin-inner': 4,
  'foot-top': 5,
  'big-toe': 5,
  'foot-outer': 5,
  'little-toe': 5,
  'sole-heel': 5,
  'ankle-inner': 5,
} as const satisfies Record<string, 1 | 2 | 3 | 4 | 5>;

export type BodyRegion = keyof typeof REGION_ZONES;

/** Never a pain zone: "numb or odd feeling" there goes to the safety gate. */
export const SADDLE_REGION = 'saddle';

export const BODY_REGIONS = Object.keys(REGION_ZONES) as readonly BodyRegion[];

export type SymptomKind = 'pain' | 'tingling' | 'numbness';

/** One mark on the body chart. Regions of the back may be central. */
export interface BodyMark {
  readonly region: BodyRegion | typeof SADDLE_REGION;
  readonly side: 'left' | 'right' | 'central';
  readonly kinds: readonly SymptomKind[];
}
