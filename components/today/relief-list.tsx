import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { ChevronRight, Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import type { RoutineItem } from '#lib/data/own/view.ts';
import { DoseWords } from './dose-words.tsx';
import { ItemPicture } from './item-picture.tsx';

/** Rest positions and the like: open at any time, never asked for. */
export function ReliefList({ items }: { items: readonly RoutineItem[] }) {
  const t = useTranslations('today');
  const open = items.filter((item) => !item.isPaused);
  if (open.length === 0) return null;
  return (
    <section>
      <h2 className="px-1 text-lg">{t('asNeeded')}</h2>
      <p className="px-1 text-base text-ink-2">{t('asNeededText')}</p>
      <ul className="@container mt-2 divide-y divide-line overflow-hidden rounded-2xl border border-line bg-surface">
        {open.map((item) => (
          <li key={item.itemId}>
            <Link
              href={`/routine?item=${item.itemId}` as Route}
              className="flex min-h-18 flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2"
            >
              <span className="w-20 flex-none overflow-hidden rounded-lg bg-plate">
                <ItemPicture item={item} />
              </span>
              <span className="min-w-32 flex-1">
                <span className="block font-semibold leading-6">{item.name}</span>
                <span className="block text-base text-ink-2">
                  <DoseWords prescription={item.prescription} />
                </span>
              </span>
              <Icon of={ChevronRight} size="lg" className="hidden text-ink-3 @min-[20rem]:block" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
