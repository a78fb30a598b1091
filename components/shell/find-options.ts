import { useFormatter, useTranslations } from 'next-intl';
import type { FindView } from '#lib/data/find/view.ts';

/** One thing to open; without an address it shows more of its group. */
export type FindOption = { key: string; title: string; about: string; href: string | null };
export type FindGroup = { name: 'patients' | 'exercises' | 'programs' | 'pages'; options: FindOption[] };

/** What was found in groups, patients first; pages are matched here, by the start of a word. */
export function useFindOptions(
  q: string,
  view: FindView | null,
  pages: readonly { href: string; label: string }[],
): FindGroup[] {
  const t = useTranslations('find');
  const stage = useTranslations('find.stage');
  const format = useFormatter();
  const day = (date: string) =>
    format.dateTime(new Date(date), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const words = q.trim().toLowerCase();
  const isMeant = (label: string) => words === '' || ` ${label.toLowerCase()}`.includes(` ${words}`);
  const groups: FindGroup[] = [
    {
      name: 'patients',
      options: [
        ...(view?.patients ?? []).map(({ id, name, recordNo, birthDate, isNew }) => ({
          key: id,
          title: name,
          about: [recordNo, t('born', { date: day(birthDate) }), ...(isNew ? [t('newRecord')] : [])].join(
            ', ',
          ),
          href: isNew ? `/patients/${id}/intake` : `/patients/${id}`,
        })),
        ...(view?.hasMore ? [{ key: 'more', title: t('more'), about: '', href: null }] : []),
      ],
    },
    {
      name: 'exercises',
      options: (view?.exercises ?? []).map(({ slug, name, ownId }) => ({
        key: slug,
        title: name,
        about: ownId === null ? '' : t('ownExercise'),
        href: `/library/${slug}`,
      })),
    },
    {
      name: 'programs',
      options: (view?.programs ?? []).map(({ slug, code, name, stage: number }) => ({
        key: slug,
        title: name,
        about: t('programAbout', { code, stage: stage(`${number}`) }),
        href: `/caseload?${new URLSearchParams({ mine: 'false', program: name })}`,
      })),
    },
    {
      name: 'pages',
      options: pages
        .filter(({ label }) => isMeant(label))
        .map(({ href, label }) => ({ key: href.replaceAll('/', '-'), title: label, about: '', href })),
    },
  ];
  return groups.filter(({ options }) => options.length > 0);
}
