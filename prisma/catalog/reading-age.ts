/** Words whose syllables the vowel-group rule gets wrong. */
const SYLLABLES: Readonly<Record<string, number>> = {
  area: 3,
  being: 2,
  bowel: 2,
  doing: 2,
  every: 2,
  exercise: 3,
  exercises: 4,
  going: 2,
  idea: 3,
  lying: 2,
  people: 2,
  quiet: 2,
  sciatica: 4,
  something: 2,
  sometimes: 2,
  somewhere: 2,
  trial: 2,
};

/** Words of letters, with inner apostrophes and digits; hyphens part words. */
export const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[a-z0-9]+(?:['’][a-z]+)*/g) ?? [];

/** Syllables by vowel groups, less silent endings; numbers count one per digit group. */
export function syllablesIn(word: string): number {
  const known = SYLLABLES[word];
  if (known !== undefined) return known;
  const plain = word.replace(/['’].*$/, '');
  if (!/[a-z]/.test(plain)) return 1;
  const stem = plain
    .replace(/(?<=[a-z]{2})(?<![td])ed$/, '')
    .replace(/(?<=[a-z]{2})(?<!s|x|z|c|g|ch|sh|[^aeiouy]l)es$/, '')
    .replace(/(?<=[a-z]{2})(?<![^aeiouy]l)e$/, '');
  const groups = stem.match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, groups);
}

/** Sentences: the end of a text ends one, and so do . ! and ? before a space. */
export const sentencesOf = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => text.split(/[.!?]+(?=\s|$)/)).filter((part) => wordsOf(part).length > 0);

/** Flesch–Kincaid grade level of a list of texts; 0 when there are no words. About 6 is age 11. */
export function readingGrade(texts: readonly string[]): number {
  const sentences = sentencesOf(texts);
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
