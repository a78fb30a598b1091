import 'server-only';
import sharp from 'sharp';
import { AppError } from '#lib/errors.ts';
import { IMAGE_LIMIT, VIDEO_LIMIT } from './input.ts';
import { isTwoThings, mediaType } from './media-type.ts';
import { cleanMp4, isWebm } from './video-boxes.ts';

export type CheckedMedia = {
  kind: 'image' | 'video';
  contentType: 'image/webp' | 'video/mp4' | 'video/webm';
  bytes: Buffer;
};

/** Why a file is refused; sentences under `library.media.error`. */
export type MediaProblem = 'type' | 'claim' | 'image-size' | 'video-size' | 'pixels' | 'broken' | 'mixed';

const MAX_PIXELS = 40_000_000;
const LONGEST_SIDE = 1600;
const QUALITY = 82;
const DECODE_SECONDS = 8;
const TAKEN_FORMATS = new Set(['jpeg', 'png', 'webp']);

const refused = (problem: MediaProblem) => new AppError('invalid-input', { fields: { file: problem } });

/**
 * Looks into an upload, whatever it claims to be, and gives what may be kept: images decoded in full and drawn anew
 * without their metadata, videos whole and without place and device. Throws `invalid-input` with a MediaProblem.
 */
export async function checkMedia(bytes: Buffer, claimed: string): Promise<CheckedMedia> {
  const type = mediaType(bytes);
  if (type === null) throw refused('type');
  const isImage = type.startsWith('image/');
  if (isImage && bytes.length > IMAGE_LIMIT) throw refused('image-size');
  if (bytes.length > VIDEO_LIMIT) throw refused('video-size');
  if (claimed !== type) throw refused('claim');
  if (isTwoThings(bytes)) throw refused('mixed');
  if (isImage) return { kind: 'image', contentType: 'image/webp', bytes: await redrawn(bytes) };
  if (type === 'video/webm') {
    if (!isWebm(bytes)) throw refused('broken');
    return { kind: 'video', contentType: type, bytes };
  }
  const clean = cleanMp4(bytes);
  if (clean === null) throw refused('broken');
  return { kind: 'video', contentType: 'video/mp4', bytes: clean };
}

async function redrawn(bytes: Buffer): Promise<Buffer> {
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true });
    const { format, width, height } = await image.metadata();
    if (!TAKEN_FORMATS.has(format)) throw refused('type');
    if (width * height > MAX_PIXELS) throw refused('pixels');
    return await image
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: QUALITY })
      .timeout({ seconds: DECODE_SECONDS })
      .toBuffer();
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refused(error instanceof Error && /pixel limit/i.test(error.message) ? 'pixels' : 'broken');
  }
}
