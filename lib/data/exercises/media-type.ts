export type MediaType = 'image/jpeg' | 'image/png' | 'image/webp' | 'video/mp4' | 'video/webm';

const at = (bytes: Buffer, from: number, length: number): string =>
  bytes.toString('latin1', from, from + length);

/** What the first bytes say that a file is; null for everything that is not taken. */
export function mediaType(bytes: Buffer): MediaType | null {
  if (at(bytes, 0, 3) === '\xff\xd8\xff') return 'image/jpeg';
  if (at(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (at(bytes, 0, 4) === 'RIFF' && at(bytes, 8, 4) === 'WEBP') return 'image/webp';
  if (at(bytes, 4, 4) === 'ftyp') return 'video/mp4';
  if (at(bytes, 0, 4) === '\x1a\x45\xdf\xa3') return 'video/webm';
  return null;
}

const FOREIGN = /<script|<!doctype|<html[\s>]|<\?php|%PDF-/i;
const ZIP_END = 'PK\x05\x06';
const ZIP_TAIL = 66_000;

/** True when a page, program, document or archive hides in the file: it would be two things at once. */
export function isTwoThings(bytes: Buffer): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - ZIP_TAIL));
  return FOREIGN.test(bytes.toString('latin1')) || tail.includes(ZIP_END, 0, 'latin1');
}
