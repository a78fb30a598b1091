import type { GateTick, SkipReason } from '#lib/clinical/history.ts';
import type { QuestionsDue } from '#lib/clinical/measure-schedule.ts';
import type { Prescription } from '#lib/clinical/prescription.ts';
import type { FigureRef, MediaView } from '#lib/data/exercises/view.ts';
import type { FlarePlan, SaidDay } from '#lib/player/day-signs.ts';

/** Numbers to call; set by the clinic. */
export type HelpView = {
  emergencyNumber: string;
  emergencyDepartment: string;
  adviceLine: string | null;
  clinicName: string;
  clinicPhone: string;
  therapistName: string;
};

/** One exercise of today's routine, with all that the player shows and says. */
export type RoutineItem = {
  itemId: string;
  exercise: string;
  name: string;
  shortCue: string;
  steps: string[];
  cues: string[];
  stop: string[];
  alt: string;
  position: string;
  secondsPerRep: number;
  prescription: Prescription;
  note: string | null;
  /** Completions logged today. */
  doneToday: number;
  /** Paused after "moved down": shown, but not played. */
  isPaused: boolean;
  /** Left out today because it hurt: not asked for again before tomorrow. */
  isLeftOutToday: boolean;
  figure: FigureRef | null;
  /** Photos and videos of the clinic's own exercise. */
  media: MediaView[];
  easier: { exercise: string; name: string } | null;
};

export type TodayState =
  | 'routine'
  | 'done'
  | 'rest-day'
  | 'no-program'
  | 'not-started'
  | 'locked'
  | 'paused'
  | 'discharged';

export type TodayView = {
  /** Patient-local date by the zone of the record; the device has the last word when it reports. */
  date: string;
  timezone: string;
  givenName: string;
  help: HelpView;
  state: TodayState;
  /** Part of the day that a session belongs to, when more than one is planned. */
  session: { number: number; count: number } | null;
  minutes: number;
  items: RoutineItem[];
  equipment: string[];
  /** Rest positions and the like, whenever wanted. */
  asNeeded: RoutineItem[];
  /** `nextOn`: in maintenance the day of the next one, null when one is due today. */
  checkIn: { isDoneToday: boolean; nextOn: string | null };
  /** Weekly questions and forms that wait for an answer. */
  questionsDue: QuestionsDue;
  /** Leg pain rose by 2 or more since the report before: the short routine comes first. */
  soreDay: { now: number; before: number } | null;
  /** The smaller program of a flare-up, while it is on. */
  flare: FlarePlan | null;
  /** What was said lately, oldest first; the phone adds what it has not sent yet. */
  days: SaidDay[];
  /** Yesterday has no check-in; it can be given until noon. */
  isYesterdayOpen: boolean;
  /** Latest message of the therapist that was not read yet. */
  message: { id: string; author: string; body: string; at: string } | null;
  programVersionId: string | null;
  startsOn: string | null;
  /** Questions before a visit are open; looked for only while there is nothing to play. */
  isAskedAhead: boolean;
};

export type EarlierAnswers = {
  date: string;
  leg: number | null;
  back: number | null;
  zone: number | null;
  legs: 'none' | 'one' | 'both' | null;
  numbness: number | null;
};

export type CheckInView = {
  date: string;
  timezone: string;
  givenName: string;
  help: HelpView;
  /** Yesterday's or the last answers, shown as words; nothing is pre-chosen from them. */
  before: EarlierAnswers | null;
  /** What was already said today; a new check-in replaces it. */
  today: EarlierAnswers | null;
  /** Today's exercises that are not fully done yet in the log. */
  exercises: { exercise: string; name: string; timesPerDay: number; doneToday: number }[];
  /** Something was exercised on this day, and nobody has said yet how that was. */
  asksSession: boolean;
  /** It is about yesterday: asked until noon of the next day. */
  isYesterday: boolean;
  /** Ask "Back to your usual by this morning?" about the session of this date. */
  askSettledFor: string | null;
  /** In maintenance the week is asked about as a whole, not exercise by exercise. */
  asksKeptPlan: boolean;
  /** Sore leg of the record, to name the side. */
  side: 'left' | 'right' | 'both' | 'none';
  programVersionId: string | null;
};

/** Body of POST /api/v1/reports. Everything but the first four fields may be left out: what is absent was not said. */
export type ReportInput = {
  /** UUIDv7 made on the device; the same report again carries the same id. */
  clientId: string;
  localDate: string;
  timezone: string;
  madeAt: string;
  gate?: GateTick[];
  leg?: number | null;
  back?: number | null;
  zone?: number | null;
  legs?: 'none' | 'one' | 'both' | null;
  numbness?: number | null;
  flareDay?: boolean;
  settledByMorning?: boolean | null;
  keptPlan?: 'none' | 'some' | 'most' | 'all' | null;
  session?: { peakPain: number | null; response: 'up' | 'same' | 'down' | null } | null;
  note?: string | null;
  exercises?: {
    exercise: string;
    /** Completions; a part counts 0.5. */
    done: number;
    pain?: number | null;
    movedDown?: boolean;
    skipReason?: SkipReason | null;
  }[];
  programVersionId?: string | null;
  /** The phone's own time at this sending, ISO; added when it goes out. */
  sentAt?: string;
};

export type ReportAnswer = {
  /** True when this very report had been stored before. */
  isRepeat: boolean;
  /** Exercises that no plan of this patient has; the rest was stored. */
  unknownExercises: string[];
  /** Set when warning signs were ticked: the routine is locked until the therapist has answered. */
  isLocked: boolean;
  /** What to do tomorrow, by the traffic light of the session: same dose, easier version, or nothing to say. */
  advice: 'same' | 'easier' | null;
  /** The day it was stored for, when the phone's clock named another; else null. */
  savedFor: string | null;
};
