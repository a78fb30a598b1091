import type { GateClause } from '#lib/clinical/gate.ts';

/** What a clause may refer to. */
export interface GateContext {
  readonly isExercise: (slug: string) => boolean;
  readonly checks: Readonly<Record<string, string>>;
  readonly minDays: number;
}

const between = (value: number, lowest: number, highest: number) => value >= lowest && value <= highest;

const pains = (value: number) => (between(value, 0, 10) ? [] : [`pain ${value} is outside 0–10`]);

/** What is wrong with one gate clause; empty when nothing is. */
export function clauseProblems(clause: GateClause, context: GateContext): readonly string[] {
  switch (clause.kind) {
    case 'cg':
      return clause.minDays === context.minDays
        ? []
        : [`gate asks ${clause.minDays} days, phase has minDays ${context.minDays}`];
    case 'pain-max':
    case 'leg-pain-max':
    case 'session-pain-max':
      return pains(clause.value);
    case 'leg-pain-drop':
    case 'psfs-gain':
      return between(clause.by, 1, 10) ? [] : [`${clause.kind} by ${clause.by}`];
    case 'zone-up':
      return between(clause.by, 1, 5) ? [] : [`zone-up by ${clause.by}`];
    case 'zone-max':
      return between(clause.zone, 0, 5) && between(clause.days, 1, 28)
        ? []
        : [`zone ${clause.zone} for ${clause.days} days`];
    case 'numbness-not-growing':
      return [];
    case 'minutes-gain':
      return [
        ...(between(clause.percent, 1, 200) ? [] : [`minutes-gain of ${clause.percent} percent`]),
        ...(clause.exercises.length > 0 ? [] : ['minutes-gain of no exercise']),
        ...clause.exercises
          .filter((slug) => !context.isExercise(slug))
          .map((slug) => `gate names unknown exercise ${slug}`),
      ];
    case 'exercise-adherence':
      return [
        ...(between(clause.percent, 1, 100) ? [] : [`adherence of ${clause.percent} percent`]),
        ...(context.isExercise(clause.exercise) ? [] : [`gate names unknown exercise ${clause.exercise}`]),
      ];
    case 'therapist-check':
      return context.checks[clause.key] ? [] : [`check "${clause.key}" has no words`];
    case 'any':
      return clause.of.length > 1
        ? clause.of.flatMap((part) => clauseProblems(part, context))
        : ['"any" of fewer than two clauses'];
    default:
      return [`unknown gate clause ${JSON.stringify(clause satisfies never)}`];
  }
}
