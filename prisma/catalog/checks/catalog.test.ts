import { describe, expect, it } from 'vitest';
import type { GateClause } from '#lib/clinical/gate.ts';
import { catalog } from '../catalog.ts';
import type { Catalog } from '../types.ts';
import { checkCatalog } from './catalog.ts';
import {
  withCard,
  withDose,
  withExercise,
  withGate,
  withItem,
  without,
  withPhase,
  withProgram,
  withText,
} from './change-catalog.ts';
import type { CheckedFigure, Figures } from './figures.ts';

const SOUND: CheckedFigure = { poses: 2, moves: true, problems: [] };
const figuresWith = (change: Record<string, CheckedFigure | null> = {}): Figures =>
  new Map(
    [...catalog.exercises.map(({ slug }) => [slug, SOUND] as const), ...Object.entries(change)].flatMap(
      ([slug, figure]) => (figure === null || change[slug] === null ? [] : [[slug, figure] as const]),
    ),
  );

const messages = (changed: Catalog, figures: Figures = figuresWith()) =>
  checkCatalog(changed, figures).map(({ where, message }) => `${where}: ${message}`);

const unknownGate = JSON.parse('{"kind":"full-moon"}') as GateClause;
const longWords = 'Individualized multidimensional biopsychosocial rehabilitation necessitates commitment.';

const broken: readonly (readonly [string, Catalog, string])[] = [
  ['unknown neighbor', withExercise('clamshell', { harder: ['moon-walk'] }), 'unknown exercise moon-walk'],
  ['link to itself', withExercise('clamshell', { harder: ['clamshell'] }), 'clamshell: links to itself'],
  [
    'easier and harder at once',
    withExercise('clamshell', { easier: ['glute-squeeze'], harder: ['glute-squeeze'] }),
    'both easier and harder',
  ],
  [
    'two that call each other harder',
    withExercise('side-lying-leg-lift', { harder: ['clamshell'] }),
    'each call the other harder',
  ],
  [
    'two that call each other easier',
    withExercise('glute-squeeze', { easier: ['clamshell'] }),
    'each call the other easier',
  ],
  [
    'slug twice',
    { ...catalog, exercises: [...catalog.exercises, ...catalog.exercises.slice(0, 1)] },
    'pelvic-tilt occurs twice',
  ],
  ['bad slug', withExercise('clamshell', { slug: 'Clam Shell' }), 'not kebab-case'],
  [
    'orphan exercise',
    {
      ...catalog,
      exercises: catalog.exercises.map((exercise, index) =>
        index === 0 ? { ...exercise, slug: 'lonely' } : exercise,
      ),
    },
    'lonely is an orphan',
  ],
  ['no stage', withExercise('clamshell', { stages: { suited: [], caution: [] } }), 'suits no stage'],
  [
    'stage suited and with caution',
    withExercise('clamshell', { stages: { suited: [1, 2, 3, 4], caution: [2] } }),
    'both suited and with caution',
  ],
  ['untested direction', withExercise('prone-lying', { testFirst: false }), 'are tested first'],
  ['tested without direction', withExercise('clamshell', { testFirst: true }), 'are tested first'],
  [
    'avoid and caution at once',
    withExercise('clamshell', { avoidTags: ['hip'], cautionTags: ['hip'] }),
    'both avoid and caution',
  ],
  ['unknown source', withExercise('clamshell', { evidence: { sources: ['XYZ99'] } }), 'unknown source XYZ99'],
  ['no source', withExercise('clamshell', { evidence: { sources: [] } }), 'no source and no label'],
  ['no author', withExercise('clamshell', { author: '' }), 'no author'],
  ['no review date', withExercise('clamshell', { reviewedOn: 'soon' }), 'review date'],
  ['no movement time', withExercise('clamshell', { secondsPerRep: 0 }), 'secondsPerRep'],
  ['no sets', withDose('clamshell', { sets: 0 }), 'sets: 0'],
  ['too many repetitions', withDose('clamshell', { reps: [16, 16] }), 'reps: 16–16 is outside'],
  ['range upside down', withDose('clamshell', { timesPerDay: [3, 1] }), '3 is above 1'],
  ['nine times a day', withDose('clamshell', { timesPerDay: [1, 9] }), 'timesPerDay: 1–9'],
  ['eight days a week', withDose('clamshell', { daysPerWeek: [8, 8] }), 'daysPerWeek: 8–8'],
  ['long rest', withDose('clamshell', { restSeconds: 121 }), 'restSeconds: 121'],
  ['side rule', withDose('clamshell', { perSide: false }), 'perSide does not fit'],
  ['relief over the cap', withDose('rest-90-90', { minutes: [5, 21] }), 'relief over 20 minutes'],
  ['hold without seconds', withDose('short-walks', { kind: 'hold' }), 'hold without holdSeconds'],
  ['set list that does not fit', withDose('side-plank', { setReps: [5, 3] }), 'setReps do not fit'],
  [
    'weekly target that differs',
    withDose('easy-swim', { timesPerWeek: [4, 4] }),
    'timesPerWeek and daysPerWeek',
  ],
  ['endless session', withDose('bird-dog', { sets: 5, reps: [15, 15] }), 'one time through takes'],
  [
    'exercise without text',
    { ...catalog, exerciseText: { en: without(catalog.exerciseText.en, 'clamshell') } },
    'clamshell has no en text',
  ],
  [
    'text without exercise',
    {
      ...catalog,
      exercises: catalog.exercises.filter((exercise) => exercise.slug !== 'muscle-relaxation'),
    },
    'muscle-relaxation has text but no data',
  ],
  [
    'no alternative text',
    withText('clamshell', (text) => ({ ...text, alt: 'Clamshell' })),
    'no alternative text',
  ],
  ['one step', withText('clamshell', (text) => ({ ...text, steps: ['Lie down.'] })), '1 steps'],
  ['no cue', withText('clamshell', (text) => ({ ...text, cues: [] })), 'no cue'],
  ['no fault', withText('clamshell', (text) => ({ ...text, faults: [] })), 'no fault'],
  ['no name', withText('clamshell', (text) => ({ ...text, name: ' ' })), 'no name'],
  [
    'long short cue',
    withText('clamshell', (text) => ({ ...text, shortCue: 'one two three four five six seven' })),
    'short cue has 7 words',
  ],
  [
    'alias twice',
    withText('clamshell', (text) => ({ ...text, aliases: ['clam', 'Clam'] })),
    'alias occurs twice',
  ],
  ['no evidence note', withText('clamshell', (text) => ({ ...text, evidenceNote: '' })), 'no evidence note'],
  ['empty text', withText('clamshell', (text) => ({ ...text, stop: [''] })), 'empty text'],
  ['percent', withText('clamshell', (text) => ({ ...text, doseNote: 'Add 10 %.' })), 'percent in'],
  [
    'British',
    withText('clamshell', (text) => ({ ...text, cues: ['Hips to the centre.'] })),
    'British spelling',
  ],
  [
    'hard text',
    withText('clamshell', (text) => ({ ...text, steps: Array.from({ length: 7 }, () => longWords) })),
    'is above 6',
  ],
  [
    'card of 121 words',
    withCard('E1', { title: 'Go', body: [Array.from({ length: 120 }, () => 'walk.').join(' ')] }),
    'E1 has 121 words',
  ],
  [
    'orphan card',
    {
      ...catalog,
      cards: [...catalog.cards, ...catalog.cards.slice(0, 1).map((card) => ({ ...card, id: 'E17' }))],
    },
    'E17 is an orphan',
  ],
  [
    'program with unknown card',
    withProgram('s4-keep-well', () => ({ education: ['E99'] })),
    'unknown card E99',
  ],
  [
    'program with unknown self-care',
    withProgram('s4-keep-well', () => ({ selfCare: ['SC99'] })),
    'unknown self-care item SC99',
  ],
  ['unknown next program', withProgram('s2-side-shift', () => ({ next: 's9' })), 'unknown program s9'],
  [
    'back to unknown program',
    withProgram('s4-keep-well', () => ({ back: [{ kind: 'relapse', program: 's9' }] })),
    'goes back to unknown program',
  ],
  ['no step-back rule', withProgram('s4-keep-well', () => ({ back: [] })), 'no step-back rule'],
  [
    'program without text',
    { ...catalog, programText: { en: without(catalog.programText.en, 's4-keep-well') } },
    's4-keep-well has no en text',
  ],
  ['unknown exercise', withItem({ options: [{ exercise: 'moon-walk' }] }), 'unknown exercise moon-walk'],
  ['off-stage exercise', withItem({ options: [{ exercise: 'side-plank' }] }), 'does not suit stage 1'],
  ['caution not flagged', withItem({ options: [{ exercise: 'dead-bug' }] }), 'needs the caution flag'],
  ['caution without need', withItem({ caution: true }), 'flagged with caution without need'],
  [
    'off-stage next step',
    withItem({ options: [{ exercise: 'clamshell', whenEasy: { exercise: 'side-plank' } }] }),
    'side-plank does not suit stage 1',
  ],
  ['mad dose', withItem({ options: [{ exercise: 'clamshell', dose: { sets: 50 } }] }), 'sets: 50'],
  ['item twice', withItem({ key: 'short-walks' }), 'item short-walks twice'],
  [
    'options without a choice',
    withItem({ options: [{ exercise: 'clamshell' }, { exercise: 'knee-rolls' }] }),
    'several options without a choice',
  ],
  ['joins outside the phase', withItem({ fromWeek: 2 }), 'joins in week 2'],
  ['note without words', withItem({ note: 'nothing' }), 'note "nothing" has no words'],
  ['weekday 8', withItem({ weekdays: [8] }), 'weekdays 8'],
  ['too few weekdays', withItem({ weekdays: [1, 2] }), '2 weekdays for 7–7 days a week'],
  [
    'gap between phases',
    withPhase('s1-extension-reset', 'move', () => ({ weeks: [3, 3] })),
    'starts on day 15',
  ],
  [
    'phases shorter than the program',
    withPhase('s1-extension-reset', 'strengthen', () => ({ weeks: [3, 3] })),
    'last phase ends on day 21',
  ],
  [
    'minimum longer than phase',
    withPhase('s1-extension-reset', 'settle', () => ({ minDays: 8 })),
    'minDays 8',
  ],
  ['phase without exercise', withPhase('s1-extension-reset', 'settle', () => ({ items: [] })), 'no exercise'],
  [
    'phase without name',
    withPhase('s1-extension-reset', 'settle', () => ({ key: 'x' })),
    'phase has no name',
  ],
  ['no gate', withGate(), 'no gate'],
  ['gate of unknown kind', withGate(unknownGate), 'unknown gate clause'],
  ['gate days', withGate({ kind: 'cg', minDays: 3 }), 'gate asks 3 days'],
  ['gate pain 11', withGate({ kind: 'pain-max', value: 11 }), 'pain 11 is outside 0–10'],
  ['gate zone 6', withGate({ kind: 'zone-max', zone: 6, days: 7 }), 'zone 6 for 7 days'],
  ['gate that asks nothing', withGate({ kind: 'psfs-gain', by: 0 }), 'psfs-gain by 0'],
  ['gate of no zone', withGate({ kind: 'zone-up', by: 0 }), 'zone-up by 0'],
  [
    'gate on unknown exercise',
    withGate({ kind: 'exercise-adherence', exercise: 'moon-walk', percent: 80 }),
    'gate names unknown exercise moon-walk',
  ],
  ['gate check without words', withGate({ kind: 'therapist-check', key: 'x' }), 'check "x" has no words'],
  [
    'any of one',
    withGate({ kind: 'any', of: [{ kind: 'numbness-not-growing' }] }),
    '"any" of fewer than two clauses',
  ],
  [
    'bad clause inside any',
    withGate({
      kind: 'any',
      of: [
        { kind: 'leg-pain-drop', by: 2 },
        { kind: 'minutes-gain', exercises: [], percent: 50 },
      ],
    }),
    'minutes-gain of no exercise',
  ],
  [
    'source twice',
    { ...catalog, sources: [...catalog.sources, ...catalog.sources.slice(0, 1)] },
    'source SRC000 occurs twice',
  ],
  [
    '23 statements',
    { ...catalog, rmdq: { en: { ...catalog.rmdq.en, statements: catalog.rmdq.en.statements.slice(1) } } },
    'RMDQ has not 24 statements',
  ],
];

describe('checkCatalog', () => {
  it('finds nothing wrong with the catalog itself', () => {
    expect(messages(catalog)).toEqual([]);
  });

  it.each(broken)('finds: %s', (_, changed, expected) => {
    expect(messages(changed)).toContainEqual(expect.stringContaining(expected));
  });

  it('finds a missing figure, and only that', () => {
    expect(messages(catalog, figuresWith({ clamshell: null }))).toEqual(['figures: clamshell has no figure']);
  });

  it.each([
    [{ 'moon-walk': SOUND }, 'figures: moon-walk belongs to no exercise'],
    [
      { clamshell: { ...SOUND, moves: false } },
      'figures: clamshell is repeated, but its figure stands still',
    ],
    [{ clamshell: { ...SOUND, poses: 9 } }, 'figures: clamshell has 9 key poses'],
    [{ clamshell: { ...SOUND, problems: ['footR sinks 3 cm'] } }, 'figures: clamshell: footR sinks 3 cm'],
  ])('finds a wrong figure: %j', (change, expected) => {
    expect(messages(catalog, figuresWith(change))).toEqual([expected]);
  });

  it('takes a rest that stands still, and 8 key poses', () => {
    const change = {
      'side-lying-rest': { ...SOUND, moves: false, poses: 1 },
      clamshell: { ...SOUND, poses: 8 },
    };
    expect(messages(catalog, figuresWith(change))).toEqual([]);
  });

  it('accepts a card of exactly 120 words', () => {
    const body = [Array.from({ length: 119 }, () => 'walk.').join(' ')];
    expect(messages(withCard('E1', { title: 'Go', body }))).toEqual([]);
  });
});
