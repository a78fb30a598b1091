import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { type BackupEnd, type BackupHead, CLOSE, DamagedBackup, END, FILE, MAGIC, TABLE } from './format.ts';

export type Checked = { head: BackupHead; end: BackupEnd };

/** One part of a backup, its lines still to be read. They must be read before the next part is asked for. */
export type Part =
  | { kind: 'table'; name: string; columns: string[]; lines: AsyncIterable<string> }
  | { kind: 'file'; key: string; lines: AsyncIterable<string> };

const NEWLINE = 10;

/** Lines of the file, ended by a line feed alone; a broken gzip stream is a damaged backup. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  try {
    const source = createReadStream(file);
    const gunzip = createGunzip();
    source.on('error', (error) => gunzip.destroy(error));
    for await (const chunk of source.pipe(gunzip)) {
      let block = Buffer.concat([rest, chunk as Buffer]);
      for (let at = block.indexOf(NEWLINE); at >= 0; at = block.indexOf(NEWLINE)) {
        yield block.toString('utf8', 0, at);
        block = block.subarray(at + 1);
      }
      rest = block;
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('Z_')) throw error;
    throw new DamagedBackup(`it can't be unpacked to its end (${message})`);
  }
  if (rest.length > 0) throw new DamagedBackup('its last line is not whole');
}

/** Reads the whole file once and compares it with the hash in its last line. Throws DamagedBackup. */
export async function checkBackup(file: string): Promise<Checked> {
  const hash = createHash('sha256');
  let head: BackupHead | null = null;
  let end: BackupEnd | null = null;
  for await (const line of linesOf(file)) {
    if (end !== null) throw new DamagedBackup('something follows its end');
    if (head === null) {
      if (!line.startsWith(MAGIC)) throw new DamagedBackup('it does not begin like a backup of Sturdy');
      head = parse<BackupHead>(line, MAGIC);
    }
    if (line.startsWith(END)) {
      end = parse<BackupEnd>(line, END);
      if (end.sha256 !== hash.copy().digest('hex'))
        throw new DamagedBackup('its contents differ from their hash');
    } else hash.update(`${line}\n`);
  }
  if (head === null) throw new DamagedBackup('it is empty');
  if (end === null) throw new DamagedBackup('its end is missing');
  return { head, end };
}

/** The parts of a backup that was checked before. */
export async function* partsOf(file: string): AsyncGenerator<Part> {
  const lines = linesOf(file);
  const body = async function* (): AsyncGenerator<string> {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new DamagedBackup('a part of it has no end');
      if (value === CLOSE) return;
      yield value;
    }
  };
  for (;;) {
    const { value, done } = await lines.next();
    if (done) return;
    if (value.startsWith(TABLE)) {
      yield { kind: 'table', ...parse<{ name: string; columns: string[] }>(value, TABLE), lines: body() };
    } else if (value.startsWith(FILE)) {
      yield { kind: 'file', ...parse<{ key: string }>(value, FILE), lines: body() };
    }
  }
}

function parse<T>(line: string, mark: string): T {
  try {
    return JSON.parse(line.slice(mark.length)) as T;
  } catch {
    throw new DamagedBackup(`its line "${mark.trim()}" can't be read`);
  }
}
