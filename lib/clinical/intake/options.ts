/** The seven signs of the gate, and what the body chart may ask for on top. */
export const GATE_SIGNS = [
  'saddle',
  'bladder',
  'bowel',
  'sexual',
  'weakness',
  'unrelieved',
  'systemic',
  'bothLegs',
] as const;
export type GateSign = (typeof GATE_SIGNS)[number];

/** What makes it worse or easier; the codes that templates look for come first. */
export const POSITIONS = [
  'sit',
  'bend',
  'stand',
  'walk',
  'lift',
  'twist',
  'cough',
  'morning',
  'lie-front',
  'lie-back',
  'lie-side',
] as const;
export type PositionCode = (typeof POSITIONS)[number];

/** Other health that a patient can tell. */
export const HEALTH = [
  'pregnancy',
  'osteoporosis',
  'spinal-surgery',
  'spine-fracture',
  'cancer-history',
  'inflammatory-arthritis',
  'heart-lung',
  'high-blood-pressure',
  'balance',
  'stenosis',
  'spondylolisthesis',
] as const;
export type HealthCode = (typeof HEALTH)[number];

/** Health that exercises are not checked against: it goes into the note of the intake. */
export const NOTED_HEALTH: readonly HealthCode[] = ['cancer-history', 'inflammatory-arthritis'];

/** Movements and loads to leave out until a date. */
export const AVOIDED = [
  'bending',
  'arching',
  'long-sitting',
  'straight-leg',
  'heavy-lifting',
  'twisting',
] as const;

/** Precautions that a therapist adds, for good or until a date. */
export const PRECAUTIONS = [
  'pregnancy',
  'osteoporosis',
  'spine-fracture',
  'spinal-surgery',
  'spinal-fusion',
  'stenosis',
  'spondylolisthesis',
  'balance',
  'heart-lung',
  'high-blood-pressure',
  'hernia',
  'shoulder',
  'wrist',
  'knee',
  'hip',
  'hip-replacement',
  'neck',
  'cannot-swim',
  'deep-water-fear',
] as const;

export const LIMITS = [...AVOIDED, ...PRECAUTIONS] as const;
export type LimitCode = (typeof LIMITS)[number];

export const MAX_GOALS = 3;
