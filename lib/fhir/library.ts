import type { ActivityDefinition, PlanDefinition } from '@medplum/fhirtypes';
import type { Range } from '#lib/clinical/dose-time.ts';
import { own } from './codes.ts';

/** The catalog is published for everybody to read and use; its numbers are drafts until a clinician has signed them. */
const STATUS = 'draft' as const;

export type LibraryExercise = {
  slug: string;
  name: string;
  steps: readonly string[];
  author: string;
  license: string;
  reviewedOn: string;
  sets: number;
  reps: Range;
};

export function activityDefinitionOf(exercise: LibraryExercise, base: string): ActivityDefinition {
  return {
    resourceType: 'ActivityDefinition',
    id: exercise.slug,
    url: `${base}/ActivityDefinition/${exercise.slug}`,
    name: exercise.slug,
    title: exercise.name,
    status: STATUS,
    description: exercise.steps.join('\n'),
    date: exercise.reviewedOn,
    author: [{ name: exercise.author }],
    copyright: exercise.license,
    kind: 'ServiceRequest',
    code: own(base, exercise.slug, exercise.name),
    dosage: [{ text: doseWords(exercise) }],
  };
}

function doseWords({ sets, reps: [low, high] }: LibraryExercise): string {
  const repetitions = low === high ? String(low) : `${low} to ${high}`;
  return `${sets} × ${repetitions}`;
}

export type LibraryProgram = {
  slug: string;
  name: string;
  for: string;
  version: number;
  stage: number;
  author: string;
  license: string;
  reviewedOn: string;
  phases: readonly { title: string; exercises: readonly { slug: string; name: string }[] }[];
};

export function planDefinitionOf(program: LibraryProgram, base: string): PlanDefinition {
  return {
    resourceType: 'PlanDefinition',
    id: program.slug,
    url: `${base}/PlanDefinition/${program.slug}`,
    version: String(program.version),
    name: program.slug,
    title: program.name,
    type: {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/plan-definition-type', code: 'clinical-protocol' },
      ],
    },
    status: STATUS,
    description: program.for,
    useContext: [
      {
        code: { system: 'http://terminology.hl7.org/CodeSystem/usage-context-type', code: 'focus' },
        valueCodeableConcept: own(base, `stage-${program.stage}`, `Working stage ${program.stage}`),
      },
    ],
    date: program.reviewedOn,
    author: [{ name: program.author }],
    copyright: program.license,
    action: program.phases.map((phase) => ({
      title: phase.title,
      action: phase.exercises.map(({ slug, name }) => ({
        title: name,
        definitionCanonical: `${base}/ActivityDefinition/${slug}`,
      })),
    })),
  };
}
