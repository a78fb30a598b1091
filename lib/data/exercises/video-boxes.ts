/** A part of an MP4 file: its four-letter type, where it begins, where its content begins, where it ends. */
type Box = { type: string; start: number; body: number; end: number };

const HEADER = 8;
const LONG_HEADER = 16;

const TOP_LEVEL: ReadonlySet<string> = new Set([
  'ftyp',
  'moov',
  'mdat',
  'free',
  'skip',
  'wide',
  'moof',
  'mfra',
  'sidx',
  'styp',
  'pdin',
  'meta',
  'uuid',
]);

/** Parts that say where, when and with what the video was taken, and nothing about how it looks. */
const TELLING: ReadonlySet<string> = new Set(['udta', 'meta', 'uuid']);

/** The boxes of a stretch of the file; null when they do not fill it exactly. */
function boxesIn(bytes: Buffer, from: number, to: number): Box[] | null {
  const boxes: Box[] = [];
  let start = from;
  while (start < to) {
    if (start + HEADER > to) return null;
    const size = bytes.readUInt32BE(start);
    const type = bytes.toString('latin1', start + 4, start + HEADER);
    let body = start + HEADER;
    let end = start + size;
    if (size === 1) {
      if (start + LONG_HEADER > to) return null;
      body = start + LONG_HEADER;
      end = start + Number(bytes.readBigUInt64BE(start + HEADER));
    } else if (size === 0) {
      end = to;
    }
    if (end < body || end > to) return null;
    boxes.push({ type, start, body, end });
    start = end;
  }
  return boxes;
}

/** Makes a box free space of the same length, so that no offset in the file moves. */
function blank(bytes: Buffer, box: Box): void {
  bytes.write('free', box.start + 4, 'latin1');
  bytes.fill(0, box.body, box.end);
}

/**
 * A copy of an MP4 video without place, time and device; null when the file is not an MP4 video from its first byte to
 * its last.
 */
export function cleanMp4(bytes: Buffer): Buffer | null {
  const copy = Buffer.from(bytes);
  const top = boxesIn(copy, 0, copy.length);
  if (top === null || top[0]?.type !== 'ftyp' || !top.every(({ type }) => TOP_LEVEL.has(type))) return null;
  const movies = top.filter(({ type }) => type === 'moov');
  const [movie] = movies;
  if (movie === undefined || movies.length > 1 || !top.some(({ type }) => type === 'mdat')) return null;
  const inside = boxesIn(copy, movie.body, movie.end);
  const tracks = inside?.filter(({ type }) => type === 'trak') ?? [];
  if (inside === null || tracks.length === 0 || !inside.some(({ type }) => type === 'mvhd')) return null;
  const nested = tracks.map((track) => boxesIn(copy, track.body, track.end));
  if (nested.some((boxes) => boxes === null)) return null;
  for (const box of [...top, ...inside, ...nested.flatMap((boxes) => boxes ?? [])]) {
    if (TELLING.has(box.type)) blank(copy, box);
  }
  return copy;
}

const EBML_UNKNOWN = -1;

/** An EBML number: how many bytes it takes and its value; null where none can stand. */
function vint(bytes: Buffer, at: number, keepMarker: boolean): { length: number; value: number } | null {
  const first = bytes[at];
  if (first === undefined || first === 0) return null;
  const length = Math.clz32(first) - 23;
  if (at + length > bytes.length) return null;
  let value = keepMarker ? first : first & (0xff >> length);
  let isUnknown = (first & (0xff >> length)) === 0xff >> length;
  for (let i = 1; i < length; i += 1) {
    const byte = bytes[at + i] ?? 0;
    value = value * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  return { length, value: !keepMarker && isUnknown ? EBML_UNKNOWN : value };
}

type Element = { id: number; body: number; end: number };

function element(bytes: Buffer, at: number): Element | null {
  const id = vint(bytes, at, true);
  const size = id && vint(bytes, at + id.length, false);
  if (!id || !size) return null;
  const body = at + id.length + size.length;
  return { id: id.value, body, end: size.value === EBML_UNKNOWN ? bytes.length : body + size.value };
}

const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const DOC_TYPE = 'webm';

/** True when the file is one EBML header of the type WebM and one segment that ends with the file. */
export function isWebm(bytes: Buffer): boolean {
  const header = element(bytes, 0);
  if (header?.id !== EBML || header.end >= bytes.length) return false;
  if (!bytes.subarray(header.body, header.end).includes(`\x42\x82\x84${DOC_TYPE}`, 0, 'latin1')) return false;
  const segment = element(bytes, header.end);
  return segment?.id === SEGMENT && segment.end === bytes.length && segment.body < segment.end;
}
