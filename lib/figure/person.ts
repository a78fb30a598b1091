import type { HairStyle } from './body.ts';

export type SkinTone = 1 | 2 | 3 | 4 | 5;
/** Of hair, or of a headscarf. */
export type HairColor = 'black' | 'brown' | 'blond' | 'red' | 'gray' | 'plum';
export type Outfit = 'sea' | 'rose' | 'ochre' | 'sage';
/** The person who is drawn. `build` scales widths. */
export interface Person {
  skin: SkinTone;
  hair: HairStyle;
  hairColor: HairColor;
  outfit: Outfit;
  sleeves: 'short' | 'long';
  legs: 'shorts' | 'leggings';
  build: number;
}
export const DEFAULT_PERSON: Person = {
  skin: 2,
  hair: 'short',
  hairColor: 'brown',
  outfit: 'sea',
  sleeves: 'short',
  legs: 'shorts',
  build: 1,
};
export const BUILD_RANGE = [0.9, 1.15] as const;

export function personOf(wishes: Partial<Person> = {}): Person {
  const person = { ...DEFAULT_PERSON, ...wishes };
  return { ...person, build: Math.min(BUILD_RANGE[1], Math.max(BUILD_RANGE[0], person.build)) };
}
