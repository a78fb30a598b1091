import { useTranslations } from 'next-intl';

/** `flag.close-red` as people read it: "Closed a red flag". A verb of an earlier version without words stays as it is. */
export function useVerbWords(): (verb: string) => string {
  const t = useTranslations('verbs');
  type Verb = Parameters<typeof t>[0];
  return (verb) => (t.has(verb as Verb) ? t(verb as Verb) : verb);
}
