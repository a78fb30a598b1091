import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkIn, type Holder, readHolder, stillHolds, takeLock } from './hold.ts';

const holder: Holder = { pid: 4711, startMark: '100', command: 'npm start', groups: [4712] };
const probe = (alive: boolean, mark: string | undefined) => ({ isAlive: () => alive, startMark: () => mark });
const folder = () => mkdtempSync(path.join(tmpdir(), 'sturdy-hold-'));

describe('whether a holder still holds', () => {
  it('holds while the same process runs', () => {
    expect(stillHolds(holder, probe(true, '100'))).toBe(true);
  });
  it('does not hold when the process is gone', () => {
    expect(stillHolds(holder, probe(false, undefined))).toBe(false);
  });
  it('does not hold when the number belongs to a process that began at another time', () => {
    expect(stillHolds(holder, probe(true, '101'))).toBe(false);
  });
  it('holds when the system does not tell when the process began', () => {
    expect(stillHolds(holder, probe(true, undefined))).toBe(true);
  });
});

describe('the lock of a checkout', () => {
  it('is held once, and free after its release', () => {
    const file = path.join(folder(), 'app.lock');
    const lock = takeLock(file, 'npm start', () => undefined);
    expect(lock.heldBy).toBeUndefined();
    expect(takeLock(file, 'npm test', () => undefined).heldBy?.command).toBe('npm start');
    lock.release();
    expect(takeLock(file, 'npm test', () => undefined).heldBy).toBeUndefined();
  });

  it('is taken over from a killed run, whose process groups are handed on', () => {
    const file = path.join(folder(), 'app.lock');
    writeFileSync(file, JSON.stringify({ ...holder, pid: 2 ** 22 + 1 }));
    const stale: number[] = [];
    const lock = takeLock(file, 'npm start', ({ groups }) => stale.push(...groups));
    expect(lock.heldBy).toBeUndefined();
    expect(stale).toEqual([4712]);
    expect(readHolder(file)?.pid).toBe(process.pid);
  });

  it('is taken over when its file was cut short', () => {
    const file = path.join(folder(), 'app.lock');
    writeFileSync(file, '{"pid":');
    expect(takeLock(file, 'npm start', () => undefined).heldBy).toBeUndefined();
  });

  it('keeps the process groups that are noted', () => {
    const file = path.join(folder(), 'app.lock');
    takeLock(file, 'npm start', () => undefined).note([7, 8]);
    expect(readHolder(file)?.groups).toEqual([7, 8]);
  });

  it('leaves no other file behind', () => {
    const place = folder();
    takeLock(path.join(place, 'app.lock'), 'npm start', () => undefined);
    expect(readdirSync(place)).toEqual(['app.lock']);
  });
});

describe('users of the database server', () => {
  it('counts the living ones and forgets the dead', () => {
    const place = folder();
    const visit = checkIn(place, 'npm test');
    writeFileSync(
      path.join(place, '1.json'),
      JSON.stringify({ ...holder, pid: process.ppid, startMark: undefined }),
    );
    writeFileSync(path.join(place, '2.json'), JSON.stringify({ ...holder, pid: 2 ** 22 + 1 }));
    expect(visit.others().map(({ pid }) => pid)).toEqual([process.ppid]);
    visit.leave();
    expect(readdirSync(place)).toEqual(['1.json']);
  });
});
