import { PAINTS, type Paint, paletteOf, SCHEMES, type Variant } from './paint.ts';
import { type HairColor, type Outfit, type Person, personOf, type SkinTone } from './person.ts';

/** Person traits that a page sets with a data attribute, and the paints that they decide. */
const TRAITS = {
  skin: ['skin', 'skin-far', 'skin-shade', 'skin-line', 'ink'],
  hair: ['hair', 'hair-shade'],
  outfit: ['shirt', 'shirt-far', 'shorts', 'shorts-far'],
} as const satisfies Record<string, readonly Paint[]>;

const SKINS: readonly SkinTone[] = [1, 2, 3, 4, 5];
const HAIRS = Object.keys(SCHEMES.light.hair) as HairColor[];
const OUTFITS = Object.keys(SCHEMES.light.outfit) as Outfit[];

const isTrait = (paint: Paint): boolean =>
  Object.values(TRAITS).some((paints: readonly Paint[]) => paints.includes(paint));

function block(
  selector: string,
  variant: Variant,
  paints: readonly Paint[],
  person: Partial<Person> = {},
): string {
  const palette = paletteOf(variant, personOf(person));
  return `${selector} {\n${paints.map((p) => `  --fig-${p}: ${palette[p]};`).join('\n')}\n}`;
}

function scheme(root: string, variant: Variant): string[] {
  return [
    block(
      root,
      variant,
      PAINTS.filter((p) => !isTrait(p)),
    ),
    ...SKINS.map((skin) => block(`${root}[data-skin="${skin}"]`, variant, TRAITS.skin, { skin })),
    ...HAIRS.map((hairColor) =>
      block(`${root}[data-hair="${hairColor}"]`, variant, TRAITS.hair, { hairColor }),
    ),
    ...OUTFITS.map((outfit) => block(`${root}[data-outfit="${outfit}"]`, variant, TRAITS.outfit, { outfit })),
  ];
}

const indented = (rules: readonly string[]): string =>
  rules.map((rule) => rule.replace(/^/gm, '  ')).join('\n');

/**
 * Custom properties of every scheme: light; dark by the device, by `data-theme`, or asked for; black and white where
 * asked for, or printed.
 */
export function paintProperties(): string {
  const chosen = ':is([data-theme="dark"] .fig[data-variant="auto"], .fig[data-variant="dark"])';
  const byDevice = ':root:not([data-theme="light"], [data-theme="dark"]) .fig[data-variant="auto"]';
  return [
    ...scheme('.fig', 'light'),
    ...scheme(chosen, 'dark'),
    `@media screen and (prefers-color-scheme: dark) {\n${indented(scheme(byDevice, 'dark'))}\n}`,
    ...scheme('.fig.fig[data-variant="print"]', 'print'),
    `@media print {\n${indented(scheme('.fig.fig.fig[data-variant="auto"]', 'print'))}\n}`,
  ].join('\n');
}
