import { DEFAULT_PERSON } from '#lib/figure/person.ts';
import { lookSchema } from './input.ts';
import type { Look } from './view.ts';

/** The stored look; what is missing or unknown in it is that of the default person. */
export function lookOf(stored: unknown): Look {
  const { skin, hair, hairColor, outfit, sleeves, legs } = DEFAULT_PERSON;
  const given = typeof stored === 'object' && stored !== null ? stored : {};
  const known = lookSchema.partial().loose().safeParse(given);
  const wishes = known.success ? known.data : {};
  return lookSchema.strip().parse({ skin, hair, hairColor, outfit, sleeves, legs, ...wishes });
}
