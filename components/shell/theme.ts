/** Colors as chosen by hand, or like the device. */
export type Theme = 'system' | 'light' | 'dark';
export const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** Readable by script, holds no secret: the server puts its value on `<html data-theme>`. */
export const THEME_COOKIE = 'theme';

/** The theme in a cookie's value; anything unknown is `system`. */
export function parseTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system';
}

/** Colors of the browser's own bar, for Next's `viewport.themeColor` (canvas, light and dark). */
export const themeColor = [
  { media: '(prefers-color-scheme: light)', color: '#f7f6f3' },
  { media: '(prefers-color-scheme: dark)', color: '#0e1318' },
];
