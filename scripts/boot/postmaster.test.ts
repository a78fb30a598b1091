import { describe, expect, it } from 'vitest';
import { judgeLock, parsePostmaster } from './postmaster.ts';

const FOLDER = '/srv/sturdy/.data/postgres';
const TEXT = `1287\n${FOLDER}\n1795250000\n18772\n\n127.0.0.1\n  6488\nready\n`;
const probe = (alive: boolean, folder: string | undefined) => ({
  isAlive: () => alive,
  workingFolder: () => folder,
});

describe('postmaster.pid', () => {
  it('names the process and the port', () => {
    expect(parsePostmaster(TEXT)).toEqual({ pid: 1287, port: 18772 });
  });
  it.each(['', 'x\n', '0\n\n\n5432\n', `1287\n${FOLDER}\n`])(
    'tells nothing when cut short or broken: %j',
    (text) => {
      expect(parsePostmaster(text)).toBeUndefined();
    },
  );
});

describe('what the lock of a database means', () => {
  const found = { pid: 1287, port: 18772 };
  it('is nobody’s without a file', () => {
    expect(judgeLock(undefined, FOLDER, probe(true, FOLDER))).toBe('none');
  });
  it('is ours when the process works in the data folder', () => {
    expect(judgeLock(found, FOLDER, probe(true, FOLDER))).toBe('ours');
  });
  it('is stale when the process is gone', () => {
    expect(judgeLock(found, FOLDER, probe(false, undefined))).toBe('gone');
  });
  it('names another program that got the number of the killed server', () => {
    expect(judgeLock(found, FOLDER, probe(true, '/home/someone'))).toBe('stranger');
  });
  it('names another user’s program, of which the system tells nothing', () => {
    expect(judgeLock(found, FOLDER, probe(true, undefined))).toBe('stranger');
  });
});
