import 'server-only';
import { minutesFor } from '#lib/clinical/dose-time.ts';
import { citations, sharedExerciseText } from './catalog-exercises.ts';
import type { LoadedExercise } from './load-exercises.ts';
import type { ExerciseLink, ExercisePage, LibraryCard, MediaView, Picture } from './view.ts';

/** Store types become view types here, and nowhere else. */
export function exercisePage(
  exercise: LoadedExercise,
  neighbors: ReadonlyMap<string, LoadedExercise>,
  more: { media: MediaView[]; usedIn: ExercisePage['usedIn'] },
): ExercisePage {
  const { data, text, figure, own } = exercise;
  const shared = sharedExerciseText();
  const links = (slugs: readonly string[]): ExerciseLink[] =>
    slugs.flatMap((slug) => {
      const found = neighbors.get(slug);
      return found ? [{ slug, name: found.text.name }] : [];
    });
  const { minutesPerSession } = minutesFor({ dose: data.dose, secondsPerRep: data.secondsPerRep });
  return {
    slug: data.slug,
    name: text.name,
    aliases: [...text.aliases],
    category: data.category,
    direction: data.direction,
    position: data.position,
    stages: { suited: [...data.stages.suited], caution: [...data.stages.caution] },
    equipment: [...data.equipment],
    side: data.side,
    dose: data.dose,
    doseNote: text.doseNote || null,
    minutes: [Math.ceil(minutesPerSession[0]), Math.ceil(minutesPerSession[1])],
    steps: [...text.steps],
    cues: [...text.cues],
    faults: [...text.faults],
    stop: [...text.stop, ...shared.stop],
    stopNow: shared.stopNow,
    avoidIf: [...text.avoidIf, ...shared.avoid],
    avoidTags: [...data.avoidTags],
    cautionTags: [...data.cautionTags],
    painGuide: shared.painGuide,
    tempo: shared.tempo,
    testFirst: data.testFirst ? shared.testFirst : null,
    alt: text.alt,
    shortCue: text.shortCue,
    easier: links(data.easier),
    harder: links(data.harder),
    easierWords: [...text.easierWords],
    harderWords: [...text.harderWords],
    evidence: {
      note: text.evidenceNote,
      isBackground: data.evidence.background === true,
      isDesign: data.evidence.design === true,
      sources: citations(data.evidence.sources),
    },
    author: data.author,
    license: data.license,
    reviewedOn: data.reviewedOn,
    figure,
    media: more.media,
    usedIn: more.usedIn,
    own: own && {
      id: own.id,
      version: own.version,
      isArchived: own.isArchived,
      copiedFrom: own.copiedFrom === null ? null : (links([own.copiedFrom])[0] ?? null),
    },
  };
}

export function libraryCard({ data, text, own }: LoadedExercise, picture: Picture): LibraryCard {
  return {
    slug: data.slug,
    name: text.name,
    category: data.category,
    direction: data.direction,
    position: data.position,
    suitedStages: [...data.stages.suited],
    isOwn: own !== null,
    picture,
  };
}
