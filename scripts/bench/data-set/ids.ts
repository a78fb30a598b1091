/** What an id names; its number is a part of the id. */
const KINDS = [
  'clinic',
  'user',
  'membership',
  'patient',
  'episode',
  'program',
  'version',
  'phase',
  'item',
  'phase-start',
  'report',
  'log',
  'flag',
  'session',
] as const;

export type Kind = (typeof KINDS)[number];

const hex = (value: number, length: number) => value.toString(16).padStart(length, '0');

/** The UUIDv7 of the n-th thing of a kind: the same each time, and ascending as ids made in order are. */
export function idOf(kind: Kind, n: number): string {
  const id = hex(n, 16);
  return `019b8d00-${id.slice(0, 4)}-7${hex(KINDS.indexOf(kind), 3)}-8000-${id.slice(4)}`;
}

/** A repeatable fraction from 0 up to 1 for a pair of numbers. */
export function chance(a: number, b: number): number {
  let mixed = Math.imul(a + 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x6d2b79f5, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
}
