/**
 * The data that an exercise picture is made of. Unit: 1 cm of a 170 cm person, x to the right, y up, y = 0 the surface
 * that the body rests on. Angles in degrees; the zero pose stands upright with hanging arms and faces right (side view)
 * or the viewer (front view). Suffix R is the figure's right: the near side in the side view.
 */
export type View = 'side' | 'front' | 'back';
export type Side = 'R' | 'L';
export type Point = readonly [x: number, y: number];

export type TrunkJoint = 'hip' | 'l5' | 't12' | 't6' | 'c7' | 'c1';
export type LimbJoint = 'hip' | 'sh' | 'knee' | 'ankle' | 'ball' | 'elbow' | 'wrist' | 'palm';
export type JointName = TrunkJoint | `${LimbJoint}${Side}`;
export type BoneName = `${'thigh' | 'shank' | 'upper' | 'fore'}${Side}`;

/**
 * Where something is: a point; `[joint, dx, dy]`; `[bone, t, off]` with t along the bone and off cm to its front;
 * `['torso', s, off]` with s along the spine (0 hip, 1 neck base) and off cm to the front; `['skull', forward, up]` from ear level.
 */
export type Place = Point | readonly [JointName | BoneName | 'torso' | 'skull', number, number];

/** Joint angles, flexion positive. Front view: `hip` positive leads away from the midline. */
export interface LegByAngle {
  hip: number;
  knee?: number;
  ankle?: number;
}
/** World directions of thigh, shank, foot (0 down, 90 right, 180 up; foot 0 = sole flat, toes right). */
export interface LegByAim {
  aim: readonly [number, number, number];
}
/** A part of the foot stays at a place; knees bend forward unless `bend` is -1. `foot` is a world angle. */
export interface LegPlanted {
  plant: Place;
  at?: 'sole' | 'heel' | 'ball' | 'ankle';
  foot?: number;
  bend?: number;
}
/** Drawn places of knee and ankle, for legs that point at the viewer. */
export interface LegVia {
  via: readonly [Place, Place];
  foot?: number;
  ankle?: number;
}
interface LegExtras {
  /** Toes up, degrees against the foot. */
  toe?: number;
  /** Foreshortening of thigh and shank, 1 = full length. */
  fs?: readonly [number, number];
  /** Frontal views: the shoe seen from its side (`flipped`: the sole on the other side of the toes) or from above, toes at `foot`. */
  shoe?: 'side' | 'flipped' | 'top';
  /** Shank and foot lie behind the thigh. */
  behind?: true;
}
export type LegSpec = (LegByAngle | LegByAim | LegPlanted | LegVia) & LegExtras;

export type HandShape = 'relax' | 'flat' | 'grip';
export interface ArmByAngle {
  sh: number;
  el?: number;
  wr?: number;
}
/** World directions of upper arm, forearm, hand. */
export interface ArmByAim {
  aim: readonly [number, number, number];
}
/** The palm, or the wrist, stays at a place; elbows bend backward unless `bend` is 1. `hand` is a world angle. */
export interface ArmPalm {
  palm: Place;
  hand?: number;
  bend?: number;
}
export interface ArmWrist {
  wrist: Place;
  hand?: number;
  wr?: number;
  bend?: number;
}
/** Drawn places of elbow and wrist, for arms that point at the viewer. */
export interface ArmVia {
  via: readonly [Place, Place];
  hand?: number;
  wr?: number;
}
interface ArmExtras {
  type?: HandShape;
  /** Side of the hand that the palm is on, for walls: 1 or -1; flat hands lie palm down without it. */
  palmSide?: number;
  fs?: readonly [number, number];
}
export type ArmSpec = (ArmByAngle | ArmByAim | ArmPalm | ArmWrist | ArmVia) & ArmExtras;

/** Pins one joint. `y: null` lets the lowest point of the `rest` parts come to lie on y = 0. */
export type Anchor = readonly [joint: JointName, x: number, y: number | null];
export type RestPart = 'torso' | 'head' | `${'thigh' | 'shank' | 'foot' | 'upper' | 'fore' | 'hand'}${Side}`;

export interface KeyPose {
  anchor?: Anchor;
  rest?: readonly RestPart[];
  /** Lying: the whole figure turns until pelvis and rib cage both touch. */
  settle?: boolean;
  /** Shift of the far limbs that are not given, cm. Default 4. */
  far?: number;
  /** Pelvis leaning back; 90 is supine, -90 prone. */
  rot?: number;
  lumbar?: number;
  thorax?: number;
  /** `rest` lets the head sink until it touches the surface, or a pillow of height `headY`. */
  neck?: number | 'rest';
  head?: number;
  headY?: number;
  /** Tummy: 1 breathed in, 0 at rest, -1 drawn in. Side view. */
  breath?: number;
  /** How much the targets work, 0 to 1. Default 1. */
  tension?: number;
  legR?: LegSpec;
  legL?: LegSpec;
  armR?: ArmSpec;
  armL?: ArmSpec;
}

export type Muscle =
  | 'glute'
  | 'hamstring'
  | 'quad'
  | 'hipflexor'
  | 'calf'
  | 'shin'
  | 'lumbar'
  | 'abs'
  | 'upperback'
  | 'chest'
  | 'shoulder'
  | 'obliqueR'
  | 'obliqueL'
  | 'spineR'
  | 'spineL'
  | 'tummy'
  | 'hipSide'
  | 'nerve';
/** `:L` marks the figure's left side. */
export type Target = Muscle | `${Muscle}:L`;

/** 2 to 4 points, cm; drawn in the still of key pose `on` only. */
export interface Arrow {
  on: number;
  pts: readonly Point[];
}

export type Prop =
  | { type: 'mat'; x: number; w: number; near?: number; far?: number }
  | { type: 'pillow'; x: number; w: number; h: number; y?: number }
  | { type: 'step'; x: number; w: number; h: number }
  | { type: 'wall'; x: number; side: 'L' | 'R'; h?: number }
  | { type: 'table'; x: number; w: number; h: number }
  | { type: 'chair'; x: number; seat: number; face?: 'L' | 'R' }
  | { type: 'strap'; via: readonly Place[] }
  /** A mat or bed seen from above. */
  | { type: 'rug'; x: number; w: number; y: number; h: number }
  /** A clock on the wall: middle and radius. */
  | { type: 'clock'; x: number; y: number; r: number }
  /** A post with a grip at height `h`. */
  | { type: 'rail'; x: number; h: number }
  /** A door beside the figure, facing the viewer; its wall meets the floor at the height `floor`. */
  | { type: 'door'; x: number; w: number; h: number; floor: number; knob: Point }
  /** A pillow between limbs, in the layer of held things. */
  | { type: 'cushion'; x: number; w: number; y: number; h: number }
  /** Held things: middle, width, height. */
  | { type: 'box' | 'board' | 'case'; at: Place; w: number; h: number }
  | { type: 'stick'; via: readonly [Place, Place] }
  /** A float belt round the waist. */
  | { type: 'belt' }
  /** Exercise bike: saddle top, grip, axle of the pedals. The pedals are where the balls of the feet are. */
  | { type: 'bike'; saddle: Point; grip: Point; axle: Point }
  | { type: 'pool'; level: number };

export type Layer = 'armL' | 'legL' | 'trunk' | 'legR' | 'targets' | 'held' | 'armR';

export interface FigureRecord {
  /** Slug of the exercise in the catalog. */
  slug: string;
  view?: View;
  /** Which way the head shows, where the neck turns it away from the view. */
  face?: View;
  barefoot?: true;
  /** Seen from above: the floor fills the picture. */
  above?: true;
  /** The side that the record shows at work; `both` pictures are never mirrored. */
  works: Side | 'both';
  /** `pingpong` goes to the last key pose and back; `cycle` runs round, as in walking. */
  loop?: 'pingpong' | 'cycle';
  /** Seconds of one way (pingpong) or one round (cycle). */
  seconds?: number;
  /** Seconds of the way back, where it takes another time. */
  secondsBack?: number;
  /** Breathing and the like: the pace is the record's, whatever hold the dose asks for. */
  ownPace?: true;
  /** Key poses that show start and end on paper. Default: first and last. */
  frames?: readonly [number, number];
  /** 1 to 4 key poses. Each inherits every field it does not name from the one before. */
  poses: readonly [KeyPose, ...KeyPose[]];
  props?: readonly Prop[];
  targets?: readonly Target[];
  arrows?: readonly Arrow[];
  /** Rests on nothing, as in deep water. */
  floats?: true;
  /** Layers back to front, where the usual order of the view does not fit. */
  order?: readonly Layer[];
}
