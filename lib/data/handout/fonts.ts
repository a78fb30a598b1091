import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Weight } from '#lib/handout/piece.ts';

const FOLDER = 'node_modules/@fontsource/atkinson-hyperlegible-next/files';
const NUMBERS = { regular: 400, bold: 700 } as const;

export type Script = 'latin' | 'latin-ext';
export type FontName = `${Weight}-${Script}`;

export const FONT_NAMES: readonly FontName[] = [
  'regular-latin',
  'bold-latin',
  'regular-latin-ext',
  'bold-latin-ext',
];

let files: Promise<ReadonlyMap<FontName, Buffer>> | null = null;

/** The faces that PDFs embed; read once per process. */
export function fontFiles(): Promise<ReadonlyMap<FontName, Buffer>> {
  files ??= readAll();
  return files;
}

async function readAll(): Promise<ReadonlyMap<FontName, Buffer>> {
  const entries = await Promise.all(
    FONT_NAMES.map(async (name) => {
      const [weight, script] = split(name);
      const file = `atkinson-hyperlegible-next-${script}-${NUMBERS[weight]}-normal.woff`;
      return [name, await readFile(path.join(process.cwd(), FOLDER, file))] as const;
    }),
  );
  return new Map(entries);
}

function split(name: FontName): [Weight, Script] {
  const [weight, ...script] = name.split('-');
  return [weight as Weight, script.join('-') as Script];
}

/** First letter that the Latin file does not have; below it stands all of Western Europe. */
const LATIN_EXTENDED_FROM = 0x100;
/** Signs of the Latin file above that. */
const IN_LATIN = new Set([...'ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™−']);

/** A text in runs of one font file each. */
export function runsOf(text: string): { script: Script; text: string }[] {
  const runs: { script: Script; text: string }[] = [];
  for (const letter of text) {
    const isLatin = (letter.codePointAt(0) ?? 0) < LATIN_EXTENDED_FROM || IN_LATIN.has(letter);
    const script: Script = isLatin ? 'latin' : 'latin-ext';
    const last = runs.at(-1);
    if (last?.script === script) last.text += letter;
    else runs.push({ script, text: letter });
  }
  return runs;
}
