import { mergeDose } from '#lib/clinical/dose-time.ts';
import type { Catalog, ProgramData, ProgramItem, ProgramPhase, ProgramText } from '../types.ts';
import type { Stage } from '../vocabulary.ts';
import { checkDose } from './dose.ts';
import { checkEvidence, checkStamp } from './exercises.ts';
import { clauseProblems } from './gate.ts';
import { doubles, type Problem, reporter } from './problem.ts';

interface Context {
  readonly catalog: Catalog;
  readonly program: ProgramData;
  readonly text: ProgramText | undefined;
}

const findExercise = (catalog: Catalog, slug: string) =>
  catalog.exercises.find((exercise) => exercise.slug === slug);

function checkOptions(where: string, item: ProgramItem, stage: Stage, catalog: Catalog): readonly Problem[] {
  const report = reporter(where);
  const all = item.options.flatMap((option) => (option.whenEasy ? [option, option.whenEasy] : [option]));
  const exercises = all.map((option) => findExercise(catalog, option.exercise));
  const needsCaution = exercises.some((exercise) => exercise?.stages.caution.includes(stage));
  report.unless(!item.caution || needsCaution, 'flagged with caution without need');
  const doseProblems = all.flatMap((option, index) => {
    const exercise = exercises[index];
    report.unless(exercise !== undefined, `unknown exercise ${option.exercise}`);
    if (!exercise) return [];
    const fits = exercise.stages.suited.includes(stage);
    const withCaution = exercise.stages.caution.includes(stage);
    report.unless(fits || withCaution, `${option.exercise} does not suit stage ${stage}`);
    report.unless(!withCaution || item.caution === true, `${option.exercise} needs the caution flag`);
    return checkDose(where, mergeDose(exercise.dose, option.dose), exercise);
  });
  return [...report.problems, ...doseProblems];
}

function checkItem(where: string, item: ProgramItem, phase: ProgramPhase, context: Context) {
  const { catalog, program, text } = context;
  const report = reporter(where);
  const [from, to] = phase.weeks;
  report.unless(item.options.length > 0, 'no exercise');
  report.unless(item.options.length > 1 === (item.choice !== undefined), 'several options without a choice');
  report.unless(
    item.fromWeek === undefined || (item.fromWeek > from && item.fromWeek <= (to ?? Infinity)),
    `joins in week ${item.fromWeek}, outside the phase`,
  );
  report.unless(
    item.note === undefined || Boolean(text?.notes[item.note]),
    `note "${item.note}" has no words`,
  );
  const weekdays = item.weekdays ?? [];
  report.unless(
    weekdays.every((day) => Number.isInteger(day) && day >= 1 && day <= 7) &&
      new Set(weekdays).size === weekdays.length,
    `weekdays ${weekdays.join(' ')}`,
  );
  for (const option of item.options) {
    const exercise = findExercise(catalog, option.exercise);
    if (!exercise || item.weekdays === undefined) continue;
    const [least, most] = mergeDose(exercise.dose, option.dose).daysPerWeek;
    report.unless(
      weekdays.length >= least && weekdays.length <= most,
      `${weekdays.length} weekdays for ${least}–${most} days a week`,
    );
  }
  return [...report.problems, ...checkOptions(where, item, program.stage, catalog)];
}

const daysOf = (phase: ProgramPhase): readonly [number, number] =>
  phase.days ?? [(phase.weeks[0] - 1) * 7 + 1, (phase.weeks[1] ?? Infinity) * 7];

function checkPhase(phase: ProgramPhase, index: number, context: Context): readonly Problem[] {
  const { catalog, program, text } = context;
  const where = `${program.code} ${phase.key}`;
  const report = reporter(where);
  const before = program.phases[index - 1];
  const [first, last] = daysOf(phase);
  const isLast = index === program.phases.length - 1;
  report.unless(first === (before ? daysOf(before)[1] + 1 : 1), `starts on day ${first}`);
  report.unless(last >= first, 'ends before it starts');
  report.unless(!isLast || last === (program.weeks ?? Infinity) * 7, `last phase ends on day ${last}`);
  report.unless(phase.minDays >= 1 && phase.minDays <= last - first + 1, `minDays ${phase.minDays}`);
  report.unless(phase.items.length > 0, 'no exercise');
  report.unless(phase.gate.length > 0 || last === Infinity, 'no gate');
  for (const key of doubles(phase.items.map((item) => item.key))) report.unless(false, `item ${key} twice`);
  report.unless(Boolean(text?.phases[phase.key]), 'phase has no name');
  report.unless(
    phase.note === undefined || Boolean(text?.notes[phase.note]),
    `note "${phase.note}" has no words`,
  );
  const gateContext = {
    isExercise: (slug: string) => findExercise(catalog, slug) !== undefined,
    checks: text?.checks ?? {},
    minDays: phase.minDays,
  };
  for (const problem of phase.gate.flatMap((clause) => clauseProblems(clause, gateContext))) {
    report.unless(false, problem);
  }
  return [
    ...report.problems,
    ...phase.items.flatMap((item) => checkItem(`${where} ${item.key}`, item, phase, context)),
  ];
}

function checkReferences({ catalog, program, text }: Context): readonly Problem[] {
  const report = reporter(program.code);
  const cards = new Set(catalog.cards.map((card) => card.id));
  const selfCare = new Set(catalog.selfCare.map((item) => item.id));
  const programs = new Set(catalog.programs.map((other) => other.slug));
  for (const id of program.education) report.unless(cards.has(id), `unknown card ${id}`);
  for (const id of program.selfCare) report.unless(selfCare.has(id), `unknown self-care item ${id}`);
  report.unless(program.next === undefined || programs.has(program.next), `unknown program ${program.next}`);
  for (const clause of program.back) {
    report.unless(clause.kind !== 'relapse' || programs.has(clause.program), 'goes back to unknown program');
  }
  report.unless(program.back.length > 0, 'no step-back rule');
  report.unless(text !== undefined, 'no text');
  const usedNotes = new Set(
    program.phases.flatMap((phase) => [phase.note, ...phase.items.map((item) => item.note)]),
  );
  for (const key of Object.keys(text?.notes ?? {})) report.unless(usedNotes.has(key), `note "${key}" unused`);
  return [
    ...report.problems,
    ...checkEvidence(program.code, program.evidence, catalog),
    ...checkStamp(program.code, program),
  ];
}

/** Problems of the programs: phases, items, gates, references, and cards that no program shows. */
export function checkPrograms(catalog: Catalog): readonly Problem[] {
  const report = reporter('programs');
  const slugs = catalog.programs.flatMap((program) => [program.slug, program.code]);
  for (const name of doubles(slugs)) report.unless(false, `${name} occurs twice`);
  const shown = new Set(catalog.programs.flatMap((program) => [...program.education, ...program.selfCare]));
  for (const { id } of [...catalog.cards, ...catalog.selfCare]) {
    report.unless(shown.has(id), `${id} is an orphan: no program shows it`);
  }
  return [
    ...report.problems,
    ...catalog.programs.flatMap((program) => {
      const context = { catalog, program, text: catalog.programText.en[program.slug] };
      return [
        ...checkReferences(context),
        ...program.phases.flatMap((phase, index) => checkPhase(phase, index, context)),
      ];
    }),
  ];
}
