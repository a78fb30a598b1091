/** Writes components/figure/paints.css from the color schemes of lib/figure. Usage: node scripts/figure-css.ts */
import { writeFile } from 'node:fs/promises';
import { paintProperties } from '#lib/figure/stylesheet.ts';

await writeFile(
  'components/figure/paints.css',
  `/* Written by scripts/figure-css.ts from lib/figure/paint.ts. */\n${paintProperties()}\n`,
);
