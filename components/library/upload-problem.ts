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

/** Reads the answer of /api/v1/media to an upload that was refused. */
export function problemOfUpload(answer: unknown): MediaProblem {
  const { error } = (answer ?? {}) as { error?: { fields?: Record<string, unknown> } };
  return PROBLEMS.find((known) => known === error?.fields?.file) ?? 'other';
}
