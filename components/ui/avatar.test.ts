import { describe, expect, it } from 'vitest';
import { initials } from './avatar.tsx';

describe('initials', () => {
  it.each([
    ['Priya Nair', 'PN'],
    ['Maria del Carmen Ruiz', 'MR'],
    ['  ana   lópez ', 'AL'],
    ['Cher', 'C'],
    ['', ''],
    ['𝒜da Byron', '𝒜B'],
  ])('of %j are %j', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
