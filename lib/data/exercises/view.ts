import type { Dose } from '#lib/clinical/dose-time.ts';
import type { Posture } from '#lib/figure/postures.ts';
import type { FigureRecord } from '#lib/figure/record.ts';
import type {
  Category,
  Direction,
  Equipment,
  Position,
  PrecautionTag,
  SideRule,
  Stage,
} from '#prisma/catalog/types.ts';
import type { ExerciseContent, ListLibraryInput } from './input.ts';

export type { ExerciseContent } from './input.ts';

/** What the library shows now; absent fields are at rest. */
export type LibraryFilter = Omit<ListLibraryInput, 'page'>;

/** Where the still of an exercise comes from. */
export type Picture =
  /** A figure of the catalog, served by /library/figures. */
  | { kind: 'catalog'; slug: string }
  /** The clinic's own variant of a figure. */
  | { kind: 'own'; record: FigureRecord }
  /** A photo, served by /api/v1/media. */
  | { kind: 'photo'; mediaId: string }
  | { kind: 'none' };

export type LibraryCard = {
  slug: string;
  name: string;
  category: Category;
  direction: Direction;
  position: Position;
  suitedStages: Stage[];
  isOwn: boolean;
  picture: Picture;
};

export type LibraryView = {
  filter: LibraryFilter;
  /** Name of the template whose exercises are shown. */
  template: string | null;
  cards: LibraryCard[];
  /** How many match, and how many there are without any filter. */
  found: number;
  all: number;
  page: number;
  pages: number;
};

export type ExerciseLink = { slug: string; name: string };

/** Slug of a figure of the catalog, or the clinic's own variant. */
export type FigureRef = string | FigureRecord;

export type MediaView = { id: string; kind: 'image' | 'video'; contentType: string };

/** Everything that a therapist may want to know before giving an exercise. */
export type ExercisePage = {
  slug: string;
  name: string;
  aliases: string[];
  category: Category;
  direction: Direction;
  position: Position;
  stages: { suited: Stage[]; caution: Stage[] };
  equipment: Equipment[];
  side: SideRule;
  dose: Dose;
  doseNote: string | null;
  /** Whole minutes once through, from the low to the high end of the dose. */
  minutes: readonly [number, number];
  steps: string[];
  cues: string[];
  faults: string[];
  stop: string[];
  stopNow: string;
  avoidIf: string[];
  avoidTags: PrecautionTag[];
  cautionTags: PrecautionTag[];
  painGuide: string;
  tempo: string;
  /** What to say while it is tested; null: no test needed. */
  testFirst: string | null;
  alt: string;
  shortCue: string;
  easier: ExerciseLink[];
  harder: ExerciseLink[];
  easierWords: string[];
  harderWords: string[];
  evidence: {
    note: string;
    isBackground: boolean;
    isDesign: boolean;
    sources: { key: string; citation: string }[];
  };
  author: string;
  license: string;
  /** `YYYY-MM-DD` */
  reviewedOn: string;
  figure: FigureRecord | null;
  media: MediaView[];
  usedIn: {
    /** `code` is null for the clinic's own templates. */
    templates: { slug: string; code: string | null; name: string }[];
    /** The first of them, by family name. */
    programs: { programId: string; title: string; patientId: string; patientName: string }[];
    currentPrograms: number;
  };
  /** Set for an exercise of the clinic. */
  own: { id: string; version: number; isArchived: boolean; copiedFrom: ExerciseLink | null } | null;
};

/** What the form begins with. */
export type ExerciseForm = {
  content: ExerciseContent;
  copyOf: ExerciseLink | null;
};

export type OwnExerciseForm = ExerciseForm & { id: string; slug: string; version: number };

/** What the figure editor begins with. */
export type FigureForm = {
  id: string;
  slug: string;
  version: number;
  name: string;
  record: FigureRecord | null;
  /** Name of the catalog exercise whose figure can be had back; null where there is none, or it is shown already. */
  origin: string | null;
  /** What a new figure may begin as. */
  postures: { key: Posture; record: FigureRecord }[];
};
