import { expect, it } from 'vitest';
import type { Exam } from '#lib/clinical/intake/answers.ts';
import { noteOf } from './note-of.ts';

const EXAM: Exam = {
  strength: { left: {}, right: {} },
  reflexes: { left: {}, right: {} },
  straightLegRaise: {},
  touch: { left: {}, right: {} },
  slump: {},
};

it('says nothing when nothing was told or found', () => {
  expect(noteOf({})).toBe('');
  expect(noteOf({ health: ['osteoporosis'], exam: EXAM })).toBe('');
});

it('keeps what has no field of its own', () => {
  const exam: Exam = {
    ...EXAM,
    touch: { left: { L5: 'reduced' }, right: {} },
    crossed: 'no',
    slump: { right: 'yes' },
  };
  expect(noteOf({ health: ['cancer-history', 'balance'], exam })).toBe(
    'Told at the intake: cancer history.\nLight touch: L5 left reduced.\nCrossed straight leg raise: free.\nSlump: right brings leg pain.',
  );
});
