import { z } from 'zod';

export const SKINS = [1, 2, 3, 4, 5] as const;
export const HAIRS = ['short', 'bob', 'bun', 'scarf', 'none'] as const;
export const HAIR_COLORS = ['black', 'brown', 'blond', 'red', 'gray', 'plum'] as const;
export const OUTFITS = ['sea', 'rose', 'ochre', 'sage'] as const;
export const SLEEVES = ['short', 'long'] as const;
export const LEGS = ['shorts', 'leggings'] as const;

/** How the drawn person looks. */
export const lookSchema = z.strictObject({
  skin: z.union(SKINS.map((skin) => z.literal(skin))),
  hair: z.enum(HAIRS),
  hairColor: z.enum(HAIR_COLORS),
  outfit: z.enum(OUTFITS),
  sleeves: z.enum(SLEEVES),
  legs: z.enum(LEGS),
});
