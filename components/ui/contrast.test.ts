import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
const themeStart = css.indexOf('@theme static');
const darkStart = css.indexOf('@variant dark', themeStart);

type Theme = Map<string, number>;

/** Relative luminance (WCAG 2) of an OKLCH color, by Ottosson's matrices; out-of-gamut channels are clipped. */
function luminance(lightness: number, chroma: number, hue: number): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short);
  const green = clip(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short);
  const blue = clip(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function readTheme(text: string): Theme {
  const theme: Theme = new Map();
  const color = /--color-([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\);/g;
  for (const [, name = '', l, c, h] of text.matchAll(color)) {
    theme.set(name, luminance(Number(l), Number(c), Number(h)));
  }
  return theme;
}

const light = readTheme(css.slice(themeStart, darkStart));
const dark = new Map([...light, ...readTheme(css.slice(darkStart))]);

function contrast(theme: Theme, one: string, other: string): number {
  const [a, b] = [theme.get(one), theme.get(other)];
  if (a === undefined || b === undefined) throw new Error(`No token ${a === undefined ? one : other}`);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const grounds = ['surface', 'canvas', 'sunken'];
const texts = ['ink', 'ink-2', 'ink-3', 'brand', 'urgent', 'stuck', 'review', 'watch', 'ready', 'track'];
const severities = ['urgent', 'stuck', 'review', 'watch', 'ready', 'track'];
const textPairs = [
  ...texts.flatMap((text) => grounds.map((ground) => [text, ground])),
  ...severities.map((severity) => [severity, `${severity}-soft`]),
  ...severities.map((severity) => ['ink', `${severity}-soft`]),
  ['ink', 'brand-soft'],
  ['ink-2', 'brand-soft'],
  ['brand', 'brand-soft'],
  ['on-brand', 'brand'],
  ['on-brand', 'brand-hover'],
  ['on-urgent', 'urgent-fill'],
  ['on-urgent', 'urgent-hover'],
  ['on-ink', 'ink'],
  ['leg', 'surface'],
  ['back', 'surface'],
  ['track', 'goal-soft'],
];
const shapePairs = [
  ...['line-strong', 'focus'].flatMap((mark) => grounds.map((ground) => [mark, ground])),
  ...['leg', 'back', 'goal', 'd1', 'd5', 'bar'].map((mark) => [mark, 'surface']),
];

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('%s theme', (_, theme) => {
  it('gives text at least 4.5 to 1', () => {
    const weak = textPairs.filter(([text = '', ground = '']) => contrast(theme, text, ground) < 4.5);
    expect(weak).toEqual([]);
  });
  it('gives edges, focus and data at least 3 to 1', () => {
    const weak = shapePairs.filter(([mark = '', ground = '']) => contrast(theme, mark, ground) < 3);
    expect(weak).toEqual([]);
  });
});

describe('contrast', () => {
  it('is 21 for black on white', () => {
    expect(contrast(light, 'black', 'white')).toBeCloseTo(21, 1);
  });
});
