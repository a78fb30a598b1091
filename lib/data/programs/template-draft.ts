import type { Dose } from '#lib/clinical/dose-time.ts';
import { mergeDose } from '#lib/clinical/dose-time.ts';
import { type Prescription, startingPrescription } from '#lib/clinical/prescription.ts';
import type {
  ExerciseData,
  ProgramData,
  ProgramItem,
  ProgramOption,
  ProgramPhase,
  ProgramText,
} from '#prisma/catalog/types.ts';
import type { PatientFacts } from './patient-facts.ts';
import type { DraftItem, ExtraItem, ProgramDraft } from './view.ts';
import { TESTED_AS } from './warnings.ts';

type Facts = Pick<PatientFacts, 'side' | 'direction' | 'earlierDirection'>;
type FindExercise = (slug: string) => ExerciseData | null;
type Built = { draft: ProgramDraft; extras: ExtraItem[]; alternatives: Record<string, Prescription[]> };

const OPPOSITE = {
  extension: 'flexion',
  flexion: 'extension',
  side: null,
  none: null,
  untested: null,
} as const;

/** What an earlier tested direction suggests to begin with: the gentlest exercise of that direction. */
const HELPED_BEFORE = {
  extension: 'prone-lying',
  flexion: 'single-knee-to-chest',
  side: 'side-glide-wall',
} as const;

/** The starting dose of an exercise for a patient: the gentle end of the library's ranges, on the patient's side. */
export function prescriptionFor(
  exercise: ExerciseData,
  side: PatientFacts['side'],
  dose: Dose = exercise.dose,
  weekdays?: readonly number[],
): Prescription {
  const own = sideFor(exercise.side, side);
  const prescription = startingPrescription(exercise.slug, dose, own, weekdays);
  const isOneSided = exercise.side === 'sore' || exercise.side === 'therapist-sets';
  return isOneSided && own === 'both'
    ? { ...prescription, dose: { ...prescription.dose, perSide: true } }
    : prescription;
}

function sideFor(rule: ExerciseData['side'], side: PatientFacts['side']): Prescription['side'] {
  if (rule === 'none') return 'none';
  if (rule === 'each') return 'both';
  return side === 'left' || side === 'right' ? side : 'both';
}

/** A template made into a draft for one patient: each choice taken, each dose a number. */
export function draftOf(
  program: ProgramData,
  text: ProgramText,
  facts: Facts,
  findExercise: FindExercise,
): Built {
  const extras: ExtraItem[] = [];
  const alternatives: Built['alternatives'] = {};
  const phases = program.phases.map((phase, index) => {
    const items: DraftItem[] = [];
    for (const item of phase.items) {
      const { chosen, others } = choose(item, facts, findExercise);
      const key = `${phase.key}/${item.key}`;
      const prescribe = (option: ProgramOption) => prescribed(option, item, facts, findExercise);
      const prescription = prescribe(chosen);
      if (!prescription) continue;
      const note = item.note ? (text.notes[item.note] ?? null) : null;
      const draftItem: DraftItem = { key, prescription, note, keptReason: null };
      const other = [...(chosen.whenEasy ? [chosen.whenEasy] : []), ...others].map(prescribe);
      const known = other.filter((one) => one !== null);
      if (known.length > 0) alternatives[key] = known;
      if (item.optional) extras.push({ phase: index, why: 'optional', week: null, item: draftItem });
      else if (item.fromWeek) {
        extras.push({ phase: index, why: 'later', week: item.fromWeek, item: draftItem });
      } else items.push(draftItem);
    }
    return {
      title: text.phases[phase.key] ?? phase.key,
      weeks: weeksOf(phase),
      minDays: phase.minDays,
      gate: [...phase.gate],
      items,
    };
  });
  return {
    draft: { templateSlug: program.slug, templateVersion: program.version, title: text.name, phases },
    extras,
    alternatives,
  };
}

/** Planned whole weeks of a phase, at least one; null without a planned end. */
export function weeksOf({ weeks: [from, to], days }: Pick<ProgramPhase, 'weeks' | 'days'>): number | null {
  if (days) return Math.max(1, Math.round((days[1] - days[0] + 1) / 7));
  return to === null ? null : to - from + 1;
}

function prescribed(
  option: ProgramOption,
  item: ProgramItem,
  facts: Facts,
  findExercise: FindExercise,
): Prescription | null {
  const exercise = findExercise(option.exercise);
  return (
    exercise && prescriptionFor(exercise, facts.side, mergeDose(exercise.dose, option.dose), item.weekdays)
  );
}

/** Which of an item's options suits the patient; without a finding the first one. */
function choose(item: ProgramItem, facts: Facts, findExercise: FindExercise) {
  const wanted = wantedOption(item, facts, findExercise);
  const chosen = wanted ?? item.options[0];
  if (!chosen) throw new Error(`Program item ${item.key} has no option`);
  return { chosen, others: item.options.filter((option) => option !== chosen) };
}

function wantedOption(
  item: ProgramItem,
  facts: Facts,
  findExercise: FindExercise,
): ProgramOption | undefined {
  const inDirection = (direction: string | null) =>
    direction === null
      ? undefined
      : item.options.find((option) => findExercise(option.exercise)?.direction === direction);
  switch (item.choice) {
    case 'tested-direction':
      return inDirection(TESTED_AS[facts.direction]);
    case 'opposite-direction':
      return inDirection(OPPOSITE[facts.direction]);
    case 'helped-last-time': {
      const helped = isHelping(facts.direction) ? facts.direction : facts.earlierDirection;
      return helped ? item.options.find((option) => option.exercise === HELPED_BEFORE[helped]) : undefined;
    }
    default:
      return undefined;
  }
}

function isHelping(direction: Facts['direction']): direction is keyof typeof HELPED_BEFORE {
  return direction in HELPED_BEFORE;
}
