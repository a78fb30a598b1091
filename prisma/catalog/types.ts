import type { Dose, DoseOverride, Range } from '#lib/clinical/dose-time.ts';
import type { GateClause } from '#lib/clinical/gate.ts';
import type {
  Category,
  Direction,
  Equipment,
  License,
  Locale,
  MatchTag,
  Position,
  PrecautionTag,
  SideRule,
  Stage,
} from './vocabulary.ts';

export type {
  Category,
  Direction,
  Equipment,
  License,
  Locale,
  MatchTag,
  Position,
  PrecautionTag,
  SideRule,
  Stage,
} from './vocabulary.ts';

/** Evidence keys point into `sources`; `background` and `design` are shown to the therapist as such. */
export interface Evidence {
  readonly sources: readonly string[];
  /** Common clinical knowledge; no source found. */
  readonly background?: true;
  /** A threshold or rule chosen for this product. */
  readonly design?: true;
}

/** Language-free part of an exercise. Text per locale is in `ExerciseText`. */
export interface ExerciseData {
  readonly slug: string;
  readonly category: Category;
  readonly direction: Direction;
  readonly position: Position;
  readonly stages: { readonly suited: readonly Stage[]; readonly caution: readonly Stage[] };
  readonly equipment: readonly Equipment[];
  readonly side: SideRule;
  readonly dose: Dose;
  /** Movement time of one repetition without the hold, for the time estimate. */
  readonly secondsPerRep: number;
  readonly easier: readonly string[];
  readonly harder: readonly string[];
  /** The therapist records the first response; two "moved down" answers pause the item. */
  readonly testFirst: boolean;
  /** Do not give while the record has one of these, or one of `avoidForAll`. */
  readonly avoidTags: readonly PrecautionTag[];
  /** Give with a change or a word of care. */
  readonly cautionTags: readonly PrecautionTag[];
  readonly evidence: Evidence;
  readonly author: string;
  readonly license: License;
  /** `YYYY-MM-DD` */
  readonly reviewedOn: string;
}

/** What people read, for one locale. The shared stop and avoid texts are added to every card. */
export interface ExerciseText {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly steps: readonly string[];
  readonly cues: readonly string[];
  readonly faults: readonly string[];
  /** Beside the shared stop text. */
  readonly stop: readonly string[];
  /** Beside the shared avoid text. */
  readonly avoidIf: readonly string[];
  /** Changes that are not another exercise of the library. */
  readonly easierWords: readonly string[];
  readonly harderWords: readonly string[];
  /** What the dose numbers cannot say. */
  readonly doseNote?: string;
  /** Picture text: what the body does from start to end. */
  readonly alt: string;
  /** At most six words, for the player and the spoken cue. */
  readonly shortCue: string;
  /** For the therapist: how good the evidence is. */
  readonly evidenceNote: string;
}

/** Texts shown on every exercise. */
export interface SharedText {
  readonly stop: readonly string[];
  readonly stopNow: string;
  readonly painGuide: string;
  readonly avoid: readonly string[];
  readonly testFirst: string;
  readonly tempo: string;
  readonly disclaimer: string;
}

export interface ProgramOption {
  readonly exercise: string;
  readonly dose?: DoseOverride;
  /** Takes this option's place when it has become easy. */
  readonly whenEasy?: { readonly exercise: string; readonly dose?: DoseOverride };
}

/**
 * Who or what picks between an item's options; the first option is the default.
 * `tested-direction` and `opposite-direction` compare the exercise's `direction` with the recorded test.
 */
export type ChoiceBy =
  | 'therapist'
  | 'patient'
  | 'tested-direction'
  | 'opposite-direction'
  | 'helped-last-time';

/** One line of a phase. `options` has more than one entry only with `choice`. */
export interface ProgramItem {
  /** Unique inside the phase. */
  readonly key: string;
  readonly options: readonly ProgramOption[];
  readonly choice?: ChoiceBy;
  /** Program week in which the item joins the phase, 1-based. */
  readonly fromWeek?: number;
  /** Left out unless the therapist ticks it. */
  readonly optional?: true;
  /** ISO weekdays, 1 = Monday. */
  readonly weekdays?: readonly number[];
  /** An exercise marked "with caution" in this stage is meant; the therapist ticks it. */
  readonly caution?: true;
  /** Key into `ProgramText.notes`. */
  readonly note?: string;
}

/** When to go back one phase, or what to do instead. A red flag always stops everything. */
export type BackClause =
  | { readonly kind: 'cb' }
  | { readonly kind: 'leg-pain-rise'; readonly by: number; readonly days: number }
  | { readonly kind: 'flare-half-dose'; readonly days: Range }
  | { readonly kind: 'soreness-cut'; readonly above: number; readonly percent: number; readonly days: number }
  | { readonly kind: 'relapse'; readonly program: string };

export interface ProgramPhase {
  readonly key: string;
  /** First and last program week, 1-based; last is `null` when the phase has no planned end. */
  readonly weeks: readonly [from: number, to: number | null];
  /** First and last program day, 1-based, where weeks are too coarse. */
  readonly days?: Range;
  readonly minDays: number;
  readonly items: readonly ProgramItem[];
  /** To leave this phase: to the next one, or to `ProgramData.next`, or to finish. Empty without an end. */
  readonly gate: readonly GateClause[];
  /** Key into `ProgramText.notes`: something for the therapist to do in this phase. */
  readonly note?: string;
}

export interface ProgramData {
  readonly slug: string;
  readonly version: number;
  readonly stage: Stage;
  readonly code: string;
  /** `null`: no planned end. */
  readonly weeks: number | null;
  readonly forTags: readonly MatchTag[];
  readonly notForTags: readonly PrecautionTag[];
  readonly phases: readonly ProgramPhase[];
  readonly back: readonly BackClause[];
  /** Program that follows a completed last phase. */
  readonly next?: string;
  /** Planned contacts with the therapist. */
  readonly contacts?: number;
  /** The episode is in maintenance mode: weekly report. */
  readonly maintenance?: {
    readonly entry: 'recovered';
    readonly reviewEveryMonths: number;
    readonly exitMonthsWithoutRelapse: number;
  };
  readonly education: readonly string[];
  readonly selfCare: readonly string[];
  readonly evidence: Evidence;
  readonly author: string;
  readonly license: License;
  /** `YYYY-MM-DD` */
  readonly reviewedOn: string;
}

export interface ProgramText {
  readonly name: string;
  readonly for: string;
  /** Empty: nothing beside the exercises' own precautions. */
  readonly notFor: string;
  readonly phases: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
  /** Words of `therapist-check` clauses. */
  readonly checks: Readonly<Record<string, string>>;
}

/** E1 to E16, without text. */
export interface CardData {
  readonly id: string;
  readonly slug: string;
  readonly evidence: Evidence;
  readonly author: string;
  readonly license: License;
  /** `YYYY-MM-DD` */
  readonly reviewedOn: string;
}

/** At most 120 words with the title. */
export interface CardText {
  readonly title: string;
  /** Paragraphs. */
  readonly body: readonly string[];
}

/** SC1 to SC12, without text. */
export interface SelfCareData extends CardData {
  /** Part that applies only some hours after onset or flare, by step index. */
  readonly windows?: readonly {
    readonly step: number;
    readonly fromHours?: number;
    readonly untilHours?: number;
  }[];
}

export interface SelfCareText {
  readonly title: string;
  readonly steps: readonly string[];
  /** How often. */
  readonly schedule: string;
  /** How sure we are. */
  readonly evidenceNote: string;
}

/** How a source was read for this catalog. */
export type SourceCheck = 'text-or-abstract' | 'citation-only' | 'secondary' | 'background';

export interface Source {
  readonly key: string;
  readonly citation: string;
  readonly doi?: string;
  readonly checked: SourceCheck;
  /** Limits that a reader should know. */
  readonly note?: string;
}

export interface RmdqForm {
  readonly sources: readonly string[];
  readonly citation: string;
  readonly instructions: readonly string[];
  /** 24, in the published order. */
  readonly statements: readonly string[];
}

type ByLocale<T> = Readonly<Record<Locale, T>>;
type BySlug<T> = Readonly<Record<string, T>>;

export interface Catalog {
  /** Goes up with every change of content that clinics should be offered. */
  readonly version: number;
  readonly exercises: readonly ExerciseData[];
  readonly exerciseText: ByLocale<BySlug<ExerciseText>>;
  readonly sharedText: ByLocale<SharedText>;
  readonly avoidForAll: readonly PrecautionTag[];
  readonly programs: readonly ProgramData[];
  readonly programText: ByLocale<BySlug<ProgramText>>;
  readonly cards: readonly CardData[];
  readonly cardText: ByLocale<BySlug<CardText>>;
  readonly selfCare: readonly SelfCareData[];
  readonly selfCareText: ByLocale<BySlug<SelfCareText>>;
  readonly rmdq: ByLocale<RmdqForm>;
  readonly sources: readonly Source[];
}
