import type { Route } from 'next';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Chip } from '#components/ui/chip.tsx';
import type { LibraryCard } from '#lib/data/exercises/view.ts';
import { ExercisePicture } from './exercise-picture.tsx';

/** One exercise of the list; the whole card leads to its page. */
export function ExerciseCard({ card }: { card: LibraryCard }) {
  const t = useTranslations('library');
  return (
    <li className="card relative flex min-w-0 flex-col overflow-hidden transition-colors duration-(--duration-quick) hover:border-line-strong has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
      <ExercisePicture picture={card.picture} className="border-b border-line" />
      <div className="flex flex-1 flex-col gap-1 p-3">
        <h2 className="text-sm">
          <Link href={`/library/${card.slug}` as Route} className="outline-none after:absolute after:inset-0">
            {card.name}
          </Link>
        </h2>
        <p className="text-xs text-ink-2">
          {t('cardFacts', {
            position: t(`position.${card.position}`),
            direction: t(`direction.${card.direction}`),
          })}
        </p>
        <p className="mt-auto flex flex-wrap gap-1 pt-1">
          <Chip>{t(`category.${card.category}`)}</Chip>
          {card.isOwn && <Chip tone="brand">{t('ours')}</Chip>}
        </p>
      </div>
    </li>
  );
}
