import { describe, expect, it } from 'vitest';
import { parseTheme } from './theme.ts';

describe('parseTheme', () => {
  it.each(['light', 'dark', 'system'])('keeps %s', (theme) => {
    expect(parseTheme(theme)).toBe(theme);
  });
  it.each([undefined, '', 'Dark', 'blue', 'dark"'])('follows the device for %j', (value) => {
    expect(parseTheme(value)).toBe('system');
  });
});
