import { describe, expect, it } from 'vitest';
import { ExerciseContent } from '#lib/data/exercises/input.ts';
import { contentFromForm, problemOf } from './form-content.ts';

function filled(change: Record<string, string | string[]> = {}): FormData {
  const form = new FormData();
  const values: Record<string, string | string[]> = {
    name: ' Bridge on a box ',
    category: 'glute-hip',
    direction: 'neutral',
    position: 'supine',
    'stage.1': 'suited',
    'stage.2': 'caution',
    'stage.3': '',
    'stage.4': '',
    equipment: ['mat', 'box'],
    side: 'none',
    kind: 'reps',
    sets: '2',
    'reps.low': '8',
    'reps.high': '',
    'timesPerDay.low': '1',
    'timesPerDay.high': '2',
    'daysPerWeek.low': '5',
    'daysPerWeek.high': '6',
    secondsPerRep: '4',
    steps: 'Lie down.\n\n  Lift. \n',
    alt: 'The hips lift.',
    shortCue: 'Push heels',
    evidenceNote: 'Our own.',
    ...change,
  };
  for (const [name, value] of Object.entries(values)) {
    for (const one of [value].flat()) form.append(name, one);
  }
  return form;
}

const problems = (form: FormData) => {
  const result = ExerciseContent.safeParse(contentFromForm(form));
  return Object.fromEntries(
    (result.error?.issues ?? []).map((issue) => [`content.${issue.path.join('.')}`, issue.message]),
  );
};

describe('contentFromForm', () => {
  it('gives what the command takes', () => {
    const content = ExerciseContent.parse(contentFromForm(filled()));
    expect(content).toMatchObject({
      name: 'Bridge on a box',
      stages: { suited: [1], caution: [2] },
      equipment: ['mat', 'box'],
      steps: ['Lie down.', 'Lift.'],
      dose: { sets: 2, reps: [8, 8], holdSeconds: null, timesPerDay: [1, 2], restSeconds: 0 },
    });
  });

  it.each([
    [{ name: ' ' }, 'name', 'empty'],
    [{ name: 'x'.repeat(81) }, 'name', 'long'],
    [{ steps: '' }, 'steps', 'empty'],
    [{ 'stage.1': '' }, 'stages', 'empty'],
    [{ sets: '' }, 'dose.sets', 'number'],
    [{ sets: '0' }, 'dose.sets', 'range'],
    [{ sets: '11' }, 'dose.sets', 'range'],
    [{ sets: '1.5' }, 'dose.sets', 'number'],
    [{ 'reps.high': '7' }, 'dose.reps', 'order'],
    [{ 'daysPerWeek.high': '8' }, 'dose.daysPerWeek', 'range'],
    [{ kind: 'hold' }, 'dose.holdSeconds', 'empty'],
    [{ kind: 'distance' }, 'dose.meters', 'empty'],
    [{ category: 'dance' }, 'category', 'check'],
  ])('%o is wrong at %s: %s', (change, path, problem) => {
    expect(problemOf(problems(filled(change)), path)).toBe(problem);
  });

  it('accepts the limits themselves', () => {
    expect(problems(filled({ name: 'x'.repeat(80), sets: '10', 'daysPerWeek.high': '7' }))).toEqual({});
  });
});

describe('problemOf', () => {
  it('tells a field from others that begin alike', () => {
    expect(problemOf({ 'content.stop.0': 'long' }, 'stop')).toBe('long');
    expect(problemOf({ 'content.steps': 'empty' }, 'step')).toBeUndefined();
    expect(problemOf(undefined, 'name')).toBeUndefined();
  });
});
