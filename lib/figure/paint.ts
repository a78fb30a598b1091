import type { HairColor, Outfit, Person, SkinTone } from './person.ts';

/** Names of colors in a drawing. On pages they are CSS custom properties (`--fig-<name>`), in files they are hex values. */
export const PAINTS = [
  'bg',
  'ink',
  'skin',
  'skin-far',
  'skin-shade',
  'skin-line',
  'hair',
  'hair-shade',
  'shirt',
  'shirt-far',
  'shorts',
  'shorts-far',
  'shoe',
  'shoe-far',
  'sole',
  'sole-far',
  'target',
  'target-ink',
  'target-halo',
  'target-fiber',
  'arrow',
  'arrow-halo',
  'floor',
  'mat',
  'mat-edge',
  'prop',
  'prop-edge',
  'cushion',
  'cushion-edge',
  'strap',
  'ghost',
  'water',
] as const;
export type Paint = (typeof PAINTS)[number];
export type Palette = Readonly<Record<Paint, string>>;
export type Variant = 'light' | 'dark' | 'print';

const SKIN: Record<SkinTone, string> = {
  1: '#f3d3bd',
  2: '#dcab86',
  3: '#b9835b',
  4: '#8a5a3b',
  5: '#593a29',
};
/** Tones on which dark inner lines do not show. */
export const needsLightLines = (skin: SkinTone): boolean => skin === 5;

type Base =
  | 'bg'
  | 'ink'
  | 'shoe'
  | 'sole'
  | 'shade'
  | 'target'
  | 'targetInk'
  | 'targetHalo'
  | 'targetFiber'
  | 'arrow'
  | 'arrowHalo'
  | 'floor'
  | 'mat'
  | 'matEdge'
  | 'prop'
  | 'propEdge'
  | 'cushion'
  | 'cushionEdge'
  | 'strap'
  | 'ghost'
  | 'water';
interface Scheme extends Record<Base, string> {
  /** Share of `shade` in far limbs. */
  far: number;
  skin: Record<SkinTone, string>;
  hair: Record<HairColor, string>;
  outfit: Record<Outfit, readonly [shirt: string, shorts: string]>;
  /** Contour that shows tones 4 and 5 on the background. */
  inkOnDarkSkin: string;
  lineOnDarkestSkin: string;
}

const LIGHT: Scheme = {
  bg: '#ffffff',
  ink: '#3a4652',
  shoe: '#eef0ee',
  sole: '#8b979f',
  shade: '#5b6676',
  far: 0.3,
  target: '#e0531f',
  targetInk: '#7d1f00',
  targetHalo: '#ffffff',
  targetFiber: '#ffffff',
  arrow: '#0b4a8f',
  arrowHalo: '#ffffff',
  floor: '#ecf0f0',
  mat: '#c9d8cb',
  matEdge: '#93aa98',
  prop: '#e2d6c3',
  propEdge: '#a08f74',
  cushion: '#e2e5e4',
  cushionEdge: '#8b979f',
  strap: '#7a4f86',
  ghost: '#dde2e4',
  water: '#7fb6d6',
  skin: SKIN,
  hair: {
    black: '#26262b',
    brown: '#4d3f39',
    blond: '#b58a4a',
    red: '#8f4a2c',
    gray: '#b4b2ae',
    plum: '#6a5a86',
  },
  outfit: {
    sea: ['#8fb5bd', '#4f6478'],
    rose: ['#cf8f8c', '#655772'],
    ochre: ['#dab166', '#4c6a5f'],
    sage: ['#a3b990', '#5c626b'],
  },
  inkOnDarkSkin: '#3a4652',
  lineOnDarkestSkin: '#9f8d83',
};

const DARK: Scheme = {
  bg: '#141b22',
  ink: '#0a0f14',
  shoe: '#eef0ee',
  sole: '#9aa6ad',
  shade: '#1d2833',
  far: 0.42,
  target: '#ff8a4c',
  targetInk: '#4a1200',
  targetHalo: '#ffe9d6',
  targetFiber: '#4a1200',
  arrow: '#8cc8ff',
  arrowHalo: '#141b22',
  floor: '#232d36',
  mat: '#3c5247',
  matEdge: '#587566',
  prop: '#5d5446',
  propEdge: '#8b7d66',
  cushion: '#c6ccce',
  cushionEdge: '#9aa6ad',
  strap: '#c79ad3',
  ghost: '#2c3842',
  water: '#2f6d94',
  skin: SKIN,
  hair: {
    black: '#42464d',
    brown: '#6b5850',
    blond: '#b58a4a',
    red: '#9a5638',
    gray: '#b4b2ae',
    plum: '#7d6ca0',
  },
  outfit: {
    sea: ['#86b3bd', '#5d7890'],
    rose: ['#c98f8d', '#7b6b8a'],
    ochre: ['#d0a95f', '#5f8173'],
    sage: ['#9db48a', '#747b85'],
  },
  inkOnDarkSkin: '#8793a0',
  lineOnDarkestSkin: '#8793a0',
};

const PRINT_SKIN = '#ffffff';
/** Black and white safe: figure and ground differ in lightness alone, targets are black with white edge and fibers. */
const PRINT: Scheme = {
  bg: '#ffffff',
  ink: '#111111',
  shoe: '#ffffff',
  sole: '#555555',
  shade: '#111111',
  far: 0.2,
  target: '#111111',
  targetInk: '#ffffff',
  targetHalo: '#ffffff',
  targetFiber: '#ffffff',
  arrow: '#111111',
  arrowHalo: '#ffffff',
  floor: '#ececec',
  mat: '#f0f0f0',
  matEdge: '#777777',
  prop: '#f0f0f0',
  propEdge: '#777777',
  cushion: '#f7f7f7',
  cushionEdge: '#555555',
  strap: '#333333',
  ghost: '#dedede',
  water: '#c8c8c8',
  skin: { 1: PRINT_SKIN, 2: PRINT_SKIN, 3: PRINT_SKIN, 4: PRINT_SKIN, 5: PRINT_SKIN },
  hair: {
    black: '#6f6f6f',
    brown: '#909090',
    blond: '#d2d2d2',
    red: '#a8a8a8',
    gray: '#c4c4c4',
    plum: '#9c9c9c',
  },
  outfit: {
    sea: ['#dcdcdc', '#9a9a9a'],
    rose: ['#dcdcdc', '#9a9a9a'],
    ochre: ['#dcdcdc', '#9a9a9a'],
    sage: ['#dcdcdc', '#9a9a9a'],
  },
  inkOnDarkSkin: '#111111',
  lineOnDarkestSkin: '#111111',
};
export const SCHEMES: Record<Variant, Scheme> = { light: LIGHT, dark: DARK, print: PRINT };
/** Share of `shade` in neck and ear. */
export const SOFT_SHADE = 0.22;

const channels = (hex: string): number[] => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
/** `t` of the way from color `a` to `b`, both #rrggbb. */
export function mix(a: string, b: string, t: number): string {
  const to = channels(b);
  const hex = channels(a).map((x, i) =>
    Math.round(x + ((to[i] ?? x) - x) * t)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}

/** Hex value of every paint for a person. */
export function paletteOf(variant: Variant, person: Person): Palette {
  const c = SCHEMES[variant];
  const far = (color: string) => mix(color, c.shade, c.far);
  const soft = (color: string) => mix(color, c.shade, SOFT_SHADE);
  const skin = c.skin[person.skin];
  const hair = c.hair[person.hairColor];
  const [shirt, shorts] = c.outfit[person.outfit];
  const ink = person.skin >= 4 ? c.inkOnDarkSkin : c.ink;
  return {
    bg: c.bg,
    ink,
    skin,
    'skin-far': far(skin),
    'skin-shade': soft(skin),
    'skin-line': needsLightLines(person.skin) ? c.lineOnDarkestSkin : ink,
    hair,
    'hair-shade': soft(hair),
    shirt,
    'shirt-far': far(shirt),
    shorts,
    'shorts-far': far(shorts),
    shoe: c.shoe,
    'shoe-far': far(c.shoe),
    sole: c.sole,
    'sole-far': far(c.sole),
    target: c.target,
    'target-ink': c.targetInk,
    'target-halo': c.targetHalo,
    'target-fiber': c.targetFiber,
    arrow: c.arrow,
    'arrow-halo': c.arrowHalo,
    floor: c.floor,
    mat: c.mat,
    'mat-edge': c.matEdge,
    prop: c.prop,
    'prop-edge': c.propEdge,
    cushion: c.cushion,
    'cushion-edge': c.cushionEdge,
    strap: c.strap,
    ghost: c.ghost,
    water: c.water,
  };
}
