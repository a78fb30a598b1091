import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { clearStamp, filesBelow, isFresh, readStamp, stampFiles, writeStamp } from './stamp.ts';

let folder = '';
const all = () => filesBelow(folder, () => false);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sturdy-stamp-'));
  mkdirSync(path.join(folder, 'sub'));
  writeFileSync(path.join(folder, 'b.ts'), 'b');
  writeFileSync(path.join(folder, 'sub', 'a.ts'), 'a');
});

describe('the stamp of sources', () => {
  it('is the same for the same files', () => {
    expect(stampFiles(all())).toBe(stampFiles(all()));
  });
  it('changes with a content', () => {
    const before = stampFiles(all());
    writeFileSync(path.join(folder, 'sub', 'a.ts'), 'A');
    expect(stampFiles(all())).not.toBe(before);
  });
  it('changes with a name', () => {
    const before = stampFiles(all());
    renameSync(path.join(folder, 'b.ts'), path.join(folder, 'c.ts'));
    expect(stampFiles(all())).not.toBe(before);
  });
  it('changes when text moves from one file to the next', () => {
    const before = stampFiles(all());
    writeFileSync(path.join(folder, 'b.ts'), 'ba');
    writeFileSync(path.join(folder, 'sub', 'a.ts'), '');
    expect(stampFiles(all())).not.toBe(before);
  });
  it('changes with what else the product depends on', () => {
    expect(stampFiles(all(), 'v1')).not.toBe(stampFiles(all(), 'v2'));
  });
});

describe('files below a folder', () => {
  it('come in a fixed order, folders entered', () => {
    expect(all().map((file) => path.relative(folder, file))).toEqual(['b.ts', path.join('sub', 'a.ts')]);
  });
  it('leave out what is skipped', () => {
    expect(filesBelow(folder, (file) => file.endsWith('sub')).map((file) => path.basename(file))).toEqual([
      'b.ts',
    ]);
  });
  it('are none where there is no folder', () => {
    expect(filesBelow(path.join(folder, 'none'), () => false)).toEqual([]);
  });
});

describe('whether something made is fresh', () => {
  it('is only between writing its stamp and clearing it', () => {
    expect(isFresh(folder, 'x')).toBe(false);
    writeStamp(folder, 'x');
    expect(isFresh(folder, 'x')).toBe(true);
    expect(isFresh(folder, 'y')).toBe(false);
    clearStamp(folder);
    expect(readStamp(folder)).toBe('');
  });
});
