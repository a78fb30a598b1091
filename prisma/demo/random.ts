import { createHash } from 'node:crypto';

/** A repeatable source of chance: the same name always gives the same numbers. */
export type Random = {
  /** 0 ≤ x < 1 */
  next: () => number;
  /** Whole number, both ends included. */
  between: (low: number, high: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(options: readonly [T, ...T[]]) => T;
};

const SEED = 'sturdy-demo-1';

function digest(name: string): Buffer {
  return createHash('sha256').update(`${SEED}/${name}`).digest();
}

/** mulberry32 */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function randomOf(name: string): Random {
  const next = generator(digest(name).readUInt32BE(0));
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (options) => options[between(0, options.length - 1)] ?? options[0],
  };
}

/** Time part of ids that must stay the same whatever day it is. */
const FIXED_TIME = Date.UTC(2026, 0, 5, 14);

/** A UUIDv7 whose time is `at` and whose other bits follow from `name` alone. */
export function idOf(name: string, at: Date | number = FIXED_TIME): string {
  const bytes = digest(name).subarray(0, 16);
  bytes.writeUIntBE(Number(at), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** SHA-256 in hex, as devices send it with a report. */
export function fingerprint(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
