import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.ts';

const STAMP = '.sturdy-stamp';

/** All files below a path, in a fixed order; `skip` gets each path. */
export function filesBelow(place: string, skip: (file: string) => boolean): string[] {
  if (!existsSync(place) || skip(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  const names = readdirSync(place).sort();
  return names.flatMap((name) => filesBelow(path.join(place, name), skip));
}

/** One hash over the names and contents of files, and over whatever else the product depends on. */
export function stampFiles(files: string[], ...rest: string[]): string {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${path.relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  for (const value of rest) hash.update(`${value}\0`);
  return hash.digest('hex');
}

/** The stamp of what `folder` was made from; empty when it was not made to its end. */
export function readStamp(folder: string): string {
  const file = path.join(folder, STAMP);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

export const isFresh = (folder: string, stamp: string) => readStamp(folder) === stamp;

export function writeStamp(folder: string, stamp: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, STAMP), stamp);
}

/** Before making something anew: a run that is killed midway must not look finished. */
export function clearStamp(folder: string): void {
  rmSync(path.join(folder, STAMP), { force: true });
}
