/** The text that trigram search looks at: everything somebody may call the exercise, in lower case. */
export function searchText(exercise: {
  slug: string;
  name: string;
  aliases: readonly string[];
  category: string;
}): string {
  const words = [
    exercise.name,
    ...exercise.aliases,
    exercise.category,
    exercise.slug.replace(/^own-/, '').replaceAll('-', ' '),
  ];
  return [...new Set(words)].join(' ').toLowerCase();
}
