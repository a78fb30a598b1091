export type Stage = 1 | 2 | 3 | 4;

export type Category =
  | 'mobility'
  | 'relief'
  | 'dp-extension'
  | 'dp-flexion'
  | 'side-glide'
  | 'core'
  | 'glute-hip'
  | 'stretch'
  | 'neural'
  | 'aerobic'
  | 'aquatic'
  | 'posture'
  | 'lifting'
  | 'breathing';

/** Direction of the low back that the exercise trains or uses. */
export type Direction = 'extension' | 'flexion' | 'side-glide' | 'neutral';

export type Position =
  | 'supine'
  | 'prone'
  | 'side-lying'
  | 'hands-and-knees'
  | 'kneeling'
  | 'half-kneeling'
  | 'sitting'
  | 'standing'
  | 'walking'
  | 'water'
  | 'any';

export type Equipment =
  | 'mat'
  | 'bed'
  | 'chair'
  | 'pillow'
  | 'wall'
  | 'mirror'
  | 'socks'
  | 'band'
  | 'counter'
  | 'step'
  | 'rail'
  | 'strap'
  | 'pad'
  | 'shoes'
  | 'bike'
  | 'pool'
  | 'float-belt'
  | 'kick-board'
  | 'roll'
  | 'timer'
  | 'stick'
  | 'box'
  | 'bag';

/** What a patient's record may say that makes an exercise or program unsuitable. */
export type PrecautionTag =
  /** After about 16 weeks. */
  | 'pregnancy'
  | 'osteoporosis'
  | 'spine-fracture'
  /** Within 6 weeks, without the surgeon's advice. */
  | 'spinal-surgery'
  | 'spinal-fusion'
  | 'stenosis'
  | 'spondylolisthesis'
  | 'balance'
  | 'heart-lung'
  | 'high-blood-pressure'
  | 'hernia'
  | 'shoulder'
  | 'wrist'
  | 'knee'
  | 'hip'
  | 'hip-replacement'
  | 'neck'
  /** The movement sends symptoms further down the leg. */
  | 'flexion-worsens'
  | 'extension-worsens'
  /** Sitting alone brings leg pain above 5/10. */
  | 'sitting-worsens'
  /** Straightening the leg or straight-leg raise brings leg pain. */
  | 'straight-leg-worsens'
  /** Symptoms reach below the knee. */
  | 'below-knee'
  /** Leg pain above 7/10, or nerve symptoms that linger after small movements. */
  | 'irritable'
  | 'growing-numbness'
  | 'new-weakness'
  | 'foot-drop'
  | 'open-red-flag'
  | 'suspected-fracture'
  | 'spinal-infection-or-tumor'
  | 'fever'
  | 'infection'
  | 'open-wound'
  | 'incontinence'
  | 'cannot-swim'
  | 'deep-water-fear';

/** Which side is worked: none, each in turn, the sore one, or the one that the therapist sets. */
export type SideRule = 'none' | 'each' | 'sore' | 'therapist-sets';

export type License = 'CC-BY-4.0';

/** Findings that a program is meant for, beside the stage. */
export type MatchTag =
  | 'direction-extension'
  | 'direction-flexion'
  | 'direction-side'
  | 'direction-none'
  | 'side-lean'
  | 'sitting-worse'
  | 'bending-worse'
  | 'standing-worse'
  | 'walking-worse'
  | 'morning-stiffness'
  | 'irritable'
  | 'land-too-sore'
  | 'high-fear'
  | 'joint-load'
  | 'new-episode'
  | 'pain-settled'
  | 'well-now'
  | 'recovered';

export type Locale = 'en';
