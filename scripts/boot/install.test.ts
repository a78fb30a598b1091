import { describe, expect, it } from 'vitest';
import { isAtLeast, isInstalled } from './install.mjs';

const wanted = {
  '': {},
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/b-mac': { version: '2.0.0', integrity: 'sha512-b', optional: true },
};
const a = { version: '1.0.0', integrity: 'sha512-a' };

describe('whether the lockfile is installed', () => {
  it('is when all needed packages are there; optional ones of other platforms may be absent', () => {
    expect(isInstalled(wanted, { 'node_modules/a': a })).toBe(true);
  });
  it('is not when a package is missing', () => {
    expect(isInstalled(wanted, {})).toBe(false);
  });
  it('is not when a version differs', () => {
    expect(isInstalled(wanted, { 'node_modules/a': { ...a, version: '1.0.1' } })).toBe(false);
  });
  it('is not when the content of the same version differs', () => {
    expect(isInstalled(wanted, { 'node_modules/a': { ...a, integrity: 'sha512-x' } })).toBe(false);
  });
  it('is not when an optional package has an older version', () => {
    const older = { version: '1.9.9', integrity: 'sha512-b' };
    expect(isInstalled(wanted, { 'node_modules/a': a, 'node_modules/b-mac': older })).toBe(false);
  });
});

describe('comparing Node versions', () => {
  it.each([
    ['v20.18.3', false],
    ['v20.19.0', true],
    ['v20.20.0', true],
    ['v19.99.0', false],
    ['v21.0.0', true],
  ])('%s is at least 20.19: %s', (version, expected) => {
    expect(isAtLeast(version, [20, 19])).toBe(expected);
  });
});
