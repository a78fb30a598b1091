import { randomInt } from 'node:crypto';
import { keyedHash } from './keys.ts';

/** Letters and figures that nobody takes for each other on paper. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
export const CODE_LENGTH = 6;
export const CODE_HOURS = 72;
export const CODE_TRIES = 5;

export function newPaperCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** A code as it was typed, in the form in which it is compared; null when it can't be one. */
export function readPaperCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  return code.length === CODE_LENGTH && [...code].every((letter) => ALPHABET.includes(letter)) ? code : null;
}

export const paperCodeHash = (code: string): string => keyedHash('paper-code', code).toString('base64url');
