import { IMAGE_LIMIT, VIDEO_LIMIT } from '#lib/data/exercises/input.ts';

const PROBLEMS = [
  'type',
  'claim',
  'image-size',
  'video-size',
  'pixels',
  'broken',
  'mixed',
  'many',
  'connection',
] as const;

/** Why an upload was not taken; sentences under `library.media.error`. */
export type MediaProblem = (typeof PROBLEMS)[number] | 'other';

/** What is too large is not sent at all: half an hour on a slow line would end in the same refusal. */
export function tooLargeFor({ type, size }: { type: string; size: number }): MediaProblem | null {
  if (type.startsWith('image/') && size > IMAGE_LIMIT) return 'image-size';
  return size > VIDEO_LIMIT ? 'video-size' : null;
}

/** Reads the answer of /api/v1/media to an upload that was refused. */
export function problemOfUpload(answer: unknown): MediaProblem {
  const { error } = (answer ?? {}) as { error?: { fields?: Record<string, unknown> } };
  return PROBLEMS.find((known) => known === error?.fields?.file) ?? 'other';
}
