import { beforeAll, describe, expect, it } from 'vitest';
import { linkToken, parseLinkToken } from './patient-link.ts';

const ids = {
  clinicId: '01960000-0000-7000-8000-000000000001',
  linkId: '01960000-0000-7000-8000-000000000002',
};

beforeAll(() => {
  process.env.APP_DATABASE_URL ??= 'postgresql://app@localhost/none';
  process.env.NEXTAUTH_SECRET ??= 'a secret for tests of thirty-two characters';
});

describe('patient link', () => {
  it('is read back from its own token', () => {
    expect(parseLinkToken(linkToken(ids))).toEqual(ids);
  });

  it('tells neither clinic nor patient in clear text and fits in an address', () => {
    expect(linkToken(ids)).toMatch(/^[\w-]{64}$/);
  });

  it('refuses a token with any single character changed', () => {
    const token = linkToken(ids);
    const accepted = [...token].filter((character, index) => {
      const other = character === 'A' ? 'B' : 'A';
      return parseLinkToken(token.slice(0, index) + other + token.slice(index + 1)) !== null;
    });
    expect(accepted).toEqual([]);
  });

  it.each(['', 'abc', 'x'.repeat(64), `${'A'.repeat(63)}=`, 'A'.repeat(65)])('refuses %j', (token) => {
    expect(parseLinkToken(token)).toBeNull();
  });
});
