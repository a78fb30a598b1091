import { expect, it } from 'vitest';
import { IMAGE_LIMIT, VIDEO_LIMIT } from '#lib/data/exercises/input.ts';
import { problemOfUpload, tooLargeFor } from './upload-problem.ts';

it.each([
  [{ ok: false, error: { code: 'invalid-input', fields: { file: 'pixels' } } }, 'pixels'],
  [{ ok: false, error: { code: 'invalid-input', fields: { file: 'made up' } } }, 'other'],
  [{ ok: false, error: { code: 'not-found' } }, 'other'],
  [null, 'other'],
])('reads %j as %s', (answer, problem) => {
  expect(problemOfUpload(answer)).toBe(problem);
});

it.each([
  ['image/png', IMAGE_LIMIT, null],
  ['image/png', IMAGE_LIMIT + 1, 'image-size'],
  ['video/mp4', IMAGE_LIMIT + 1, null],
  ['video/mp4', VIDEO_LIMIT, null],
  ['video/mp4', VIDEO_LIMIT + 1, 'video-size'],
  ['', VIDEO_LIMIT + 1, 'video-size'],
])('a file of the type %j with %i bytes is too large: %j', (type, size, problem) => {
  expect(tooLargeFor({ type, size })).toBe(problem);
});
