import { readingGrade, wordsOf } from '../reading-age.ts';
import type { Catalog, ExerciseText } from '../types.ts';
import { checkEvidence, checkStamp } from './exercises.ts';
import { doubles, type Problem, reporter } from './problem.ts';

const MAX_GRADE = 6;
const MAX_CARD_WORDS = 120;
const MAX_SHORT_CUE_WORDS = 6;

const BRITISH = /\b(programme|colour|centre|favour|behaviour|metre|grey|tyre|worktop|practise|towards)\w*/i;

/** Patient text of an exercise; the name and aliases are terms, the evidence note is for therapists. */
const readTexts = (text: ExerciseText): readonly string[] => [
  ...text.steps,
  ...text.cues,
  ...text.faults,
  ...text.stop,
  ...text.avoidIf,
  ...text.easierWords,
  ...text.harderWords,
  ...(text.doseNote === undefined ? [] : [text.doseNote]),
  text.alt,
];

function checkPatientText(where: string, texts: readonly string[]): readonly Problem[] {
  const report = reporter(where);
  const grade = readingGrade(texts);
  report.unless(grade <= MAX_GRADE, `reading grade ${grade.toFixed(1)} is above ${MAX_GRADE}`);
  for (const text of texts) {
    report.unless(text.trim().length > 0, 'empty text');
    report.unless(!text.includes('%'), `percent in "${text}"`);
    const british = BRITISH.exec(text);
    report.unless(british === null, `British spelling "${british?.[0]}"`);
  }
  return report.problems;
}

function checkExerciseText(slug: string, text: ExerciseText): readonly Problem[] {
  const report = reporter(slug);
  report.unless(text.name.trim().length > 0, 'no name');
  report.unless(text.steps.length >= 2 && text.steps.length <= 7, `${text.steps.length} steps`);
  report.unless(text.cues.length > 0, 'no cue');
  report.unless(text.faults.length > 0, 'no fault');
  report.unless(wordsOf(text.alt).length >= 8, 'no alternative text that says what the body does');
  report.unless(text.evidenceNote.trim().length > 0, 'no evidence note');
  const cueWords = wordsOf(text.shortCue).length;
  report.unless(cueWords > 0 && cueWords <= MAX_SHORT_CUE_WORDS, `short cue has ${cueWords} words`);
  report.unless(
    doubles(text.aliases.map((alias) => alias.toLowerCase())).length === 0,
    'an alias occurs twice',
  );
  return [...report.problems, ...checkPatientText(slug, readTexts(text))];
}

/** Names that have text but no data, and the other way round. */
function checkPairs(
  where: string,
  keys: readonly string[],
  texts: Readonly<Record<string, unknown>>,
): readonly Problem[] {
  const report = reporter(where);
  for (const key of keys) report.unless(key in texts, `${key} has no en text`);
  for (const key of Object.keys(texts)) report.unless(keys.includes(key), `${key} has text but no data`);
  return report.problems;
}

function checkCards(catalog: Catalog): readonly Problem[] {
  const report = reporter('cards');
  for (const [id, { title, body }] of Object.entries(catalog.cardText.en)) {
    const words = wordsOf([title, ...body].join(' ')).length;
    report.unless(words <= MAX_CARD_WORDS, `${id} has ${words} words`);
  }
  const items = [...catalog.cards, ...catalog.selfCare];
  for (const name of doubles(items.flatMap((item) => [item.id, item.slug]))) {
    report.unless(false, `${name} occurs twice`);
  }
  return [
    ...report.problems,
    ...items.flatMap((item) => [
      ...checkEvidence(item.id, item.evidence, catalog),
      ...checkStamp(item.id, item),
    ]),
  ];
}

/** Problems of the English text: completeness, length, reading grade, spelling. */
export function checkText(catalog: Catalog): readonly Problem[] {
  const report = reporter('measures and sources');
  report.unless(catalog.rmdq.en.statements.length === 24, 'RMDQ has not 24 statements');
  for (const key of doubles(catalog.sources.map((source) => source.key))) {
    report.unless(false, `source ${key} occurs twice`);
  }
  const shared = catalog.sharedText.en;
  return [
    ...report.problems,
    ...checkPairs(
      'exercises',
      catalog.exercises.map((exercise) => exercise.slug),
      catalog.exerciseText.en,
    ),
    ...checkPairs(
      'programs',
      catalog.programs.map((program) => program.slug),
      catalog.programText.en,
    ),
    ...checkPairs(
      'cards',
      catalog.cards.map((card) => card.id),
      catalog.cardText.en,
    ),
    ...checkPairs(
      'self-care',
      catalog.selfCare.map((item) => item.id),
      catalog.selfCareText.en,
    ),
    ...Object.entries(catalog.exerciseText.en).flatMap(([slug, text]) => checkExerciseText(slug, text)),
    ...Object.entries(catalog.programText.en).flatMap(([slug, text]) =>
      checkPatientText(slug, [text.name, ...Object.values(text.phases), ...Object.values(text.notes)]),
    ),
    ...Object.entries(catalog.cardText.en).flatMap(([id, text]) =>
      checkPatientText(id, [text.title, ...text.body]),
    ),
    ...Object.entries(catalog.selfCareText.en).flatMap(([id, text]) =>
      checkPatientText(id, [text.title, ...text.steps, text.schedule]),
    ),
    ...checkPatientText('shared', [
      ...shared.stop,
      shared.stopNow,
      shared.painGuide,
      ...shared.avoid,
      shared.testFirst,
      shared.tempo,
      shared.disclaimer,
    ]),
    ...checkCards(catalog),
  ];
}
