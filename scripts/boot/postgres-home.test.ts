import { describe, expect, it } from 'vitest';
import { canTraverse } from './postgres-home.ts';

const postgres = { uid: 101, gid: 104 };
const folder = (mode: number, uid = 0, gid = 0) => ({ mode, uid, gid });

describe('whether the user postgres reaches a folder', () => {
  it('does when every folder lets everyone pass', () => {
    expect(canTraverse([folder(0o755), folder(0o711)], postgres)).toBe(true);
  });
  it('does not when one folder on the way is closed, as /root is', () => {
    expect(canTraverse([folder(0o755), folder(0o700), folder(0o755)], postgres)).toBe(false);
  });
  it('goes by the rights of the owner alone in a folder of its own', () => {
    expect(canTraverse([folder(0o700, 101)], postgres)).toBe(true);
    expect(canTraverse([folder(0o077, 101)], postgres)).toBe(false);
  });
  it('goes by the rights of the group in a folder of its group', () => {
    expect(canTraverse([folder(0o710, 0, 104)], postgres)).toBe(true);
    expect(canTraverse([folder(0o701, 0, 104)], postgres)).toBe(false);
  });
});
