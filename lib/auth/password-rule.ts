/** Length counts more than signs; the upper limit only keeps the hash from long work. */
export const PASSWORD_LENGTH = { min: 12, max: 1_024 } as const;

/** What everybody tries first. */
const COMMON = [
  'password',
  'passwort',
  '123456789',
  'qwertyuiop',
  'letmein',
  'welcome',
  'sturdy',
  'iloveyou',
];

/**
 * True for a password of at least 12 characters that is not one character or one word of the list again and again,
 * and not the person's own name or address. `about`: what is known of the person.
 */
export function isGoodPassword(password: string, about: readonly string[]): boolean {
  if (password.length < PASSWORD_LENGTH.min || password.length > PASSWORD_LENGTH.max) return false;
  if (new Set(password).size < 5) return false;
  const lower = password.toLowerCase();
  const known = [...COMMON, ...about.flatMap(partsOf)];
  const rest = known.reduce((text, word) => text.replaceAll(word, ''), lower);
  return rest.length >= 6;
}

/** Words of a name, and what stands before the @ of an address; short ones are no hint. */
function partsOf(text: string): string[] {
  const lower = text.toLowerCase();
  return [lower, ...lower.split(/[\s@.]+/)].filter((part) => part.length >= 3);
}
