import 'server-only';
import type { ExerciseData, ExerciseText, License } from '#prisma/catalog/types.ts';
import { type ExerciseContent, PRECAUTIONS } from './input.ts';
import { searchText } from './search-text.ts';

type Exercise = { data: ExerciseData; text: ExerciseText };

/** What goes with the text of an own exercise but is not asked for in the form. */
export type Stamp = {
  slug: string;
  author: string;
  /** `YYYY-MM-DD` */
  reviewedOn: string;
};

/** The open catalog's terms hold for what was copied from it; nothing of a clinic leaves the clinic. */
const LICENSE: License = 'CC-BY-4.0';

/**
 * An own exercise in the form of the catalog. Of the exercise that it began as, it keeps what the form does not ask
 * for: neighbors, sources, and the precautions that always hold.
 */
export function toStored(content: ExerciseContent, stamp: Stamp, base: Exercise | null) {
  const { dose } = content;
  const data: ExerciseData = {
    slug: stamp.slug,
    category: content.category,
    direction: content.direction,
    position: content.position,
    stages: content.stages,
    equipment: content.equipment,
    side: content.side,
    dose: {
      kind: dose.kind,
      sets: dose.sets,
      reps: dose.reps,
      ...(dose.holdSeconds ? { holdSeconds: dose.holdSeconds } : {}),
      ...(dose.minutes ? { minutes: dose.minutes } : {}),
      ...(dose.meters ? { meters: dose.meters } : {}),
      restSeconds: dose.restSeconds,
      timesPerDay: dose.timesPerDay,
      daysPerWeek: dose.daysPerWeek,
      ...(dose.asNeeded ? { asNeeded: true as const } : {}),
      perSide: dose.perSide,
    },
    secondsPerRep: content.secondsPerRep,
    easier: base?.data.easier ?? [],
    harder: base?.data.harder ?? [],
    testFirst: content.testFirst,
    avoidTags: [...content.avoidTags, ...alwaysKept(base?.data.avoidTags)],
    cautionTags: [...content.cautionTags, ...alwaysKept(base?.data.cautionTags)],
    evidence: base?.data.evidence ?? { sources: [], background: true },
    author: stamp.author,
    license: LICENSE,
    reviewedOn: stamp.reviewedOn,
  };
  const text: ExerciseText = {
    name: content.name,
    aliases: content.aliases,
    steps: content.steps,
    cues: content.cues,
    faults: content.faults,
    stop: content.stop,
    avoidIf: content.avoidIf,
    easierWords: base?.text.easierWords ?? [],
    harderWords: base?.text.harderWords ?? [],
    ...(content.doseNote === '' ? {} : { doseNote: content.doseNote }),
    alt: content.alt,
    shortCue: content.shortCue,
    evidenceNote: content.evidenceNote,
  };
  const search = searchText({
    slug: stamp.slug,
    name: content.name,
    aliases: content.aliases,
    category: content.category,
  });
  return { data, text: { en: text }, search };
}

const ASKED: ReadonlySet<string> = new Set(PRECAUTIONS);

function alwaysKept(tags: ExerciseData['avoidTags'] = []): ExerciseData['avoidTags'] {
  return tags.filter((tag) => !ASKED.has(tag));
}

/** An exercise as the form shows it. */
export function contentOf({ data, text }: Exercise): ExerciseContent {
  const { dose } = data;
  const asked = (tags: ExerciseData['avoidTags']) => PRECAUTIONS.filter((tag) => tags.includes(tag));
  const pair = (range: readonly [number, number] | undefined): [number, number] | null =>
    range && range[1] > 0 ? [range[0], range[1]] : null;
  return {
    name: text.name,
    aliases: [...text.aliases],
    category: data.category,
    direction: data.direction,
    position: data.position,
    stages: { suited: [...data.stages.suited], caution: [...data.stages.caution] },
    equipment: [...data.equipment],
    side: data.side,
    dose: {
      kind: dose.kind,
      sets: dose.sets,
      reps: pair(dose.reps) ?? [1, 1],
      holdSeconds: pair(dose.holdSeconds),
      minutes: pair(dose.minutes),
      meters: pair(dose.meters),
      restSeconds: dose.restSeconds,
      timesPerDay: [Math.max(1, dose.timesPerDay[0]), Math.max(1, dose.timesPerDay[1])],
      daysPerWeek: [Math.max(1, dose.daysPerWeek[0]), Math.max(1, dose.daysPerWeek[1])],
      perSide: dose.perSide,
      asNeeded: dose.asNeeded ?? false,
    },
    secondsPerRep: data.secondsPerRep,
    testFirst: data.testFirst,
    avoidTags: asked(data.avoidTags),
    cautionTags: asked(data.cautionTags),
    steps: [...text.steps],
    cues: [...text.cues],
    faults: [...text.faults],
    stop: [...text.stop],
    avoidIf: [...text.avoidIf],
    doseNote: text.doseNote ?? '',
    alt: text.alt,
    shortCue: text.shortCue,
    evidenceNote: text.evidenceNote,
  };
}

/** Where a new exercise begins. */
export const EMPTY_CONTENT: ExerciseContent = {
  name: '',
  aliases: [],
  category: 'mobility',
  direction: 'neutral',
  position: 'supine',
  stages: { suited: [], caution: [] },
  equipment: [],
  side: 'none',
  dose: {
    kind: 'reps',
    sets: 1,
    reps: [10, 10],
    holdSeconds: null,
    minutes: null,
    meters: null,
    restSeconds: 0,
    timesPerDay: [1, 1],
    daysPerWeek: [7, 7],
    perSide: false,
    asNeeded: false,
  },
  secondsPerRep: 4,
  testFirst: false,
  avoidTags: [],
  cautionTags: [],
  steps: [],
  cues: [],
  faults: [],
  stop: [],
  avoidIf: [],
  doseNote: '',
  alt: '',
  shortCue: '',
  evidenceNote: '',
};
