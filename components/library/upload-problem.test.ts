import { expect, it } from 'vitest';
import { problemOfUpload } from './upload-problem.ts';

it.each([
  [{ ok: false, error: { code: 'invalid-input', fields: { file: 'pixels' } } }, 'pixels'],
  [{ ok: false, error: { code: 'invalid-input', fields: { file: 'made up' } } }, 'other'],
  [{ ok: false, error: { code: 'not-found' } }, 'other'],
  [null, 'other'],
])('reads %j as %s', (answer, problem) => {
  expect(problemOfUpload(answer)).toBe(problem);
});
