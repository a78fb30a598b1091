import { useTranslations } from 'next-intl';
import { ChevronDown, Icon } from '#components/ui/icon.tsx';
import type { RoutineItem } from '#lib/data/own/view.ts';
import { DoseWords } from './dose-words.tsx';

/** What the exercises are and how each is done, folded away until wanted. */
export function ExerciseList({ items, isOpen = false }: { items: readonly RoutineItem[]; isOpen?: boolean }) {
  const t = useTranslations('today');
  return (
    <details open={isOpen} className="group">
      <summary className="btn btn-quiet btn-patient w-full cursor-pointer list-none text-md [&::-webkit-details-marker]:hidden">
        {t('seeAll')}
        <Icon of={ChevronDown} size="lg" className="transition-transform group-open:rotate-180" />
      </summary>
      <ol className="divide-y divide-line">
        {items.map((item, index) => (
          <li key={item.itemId} className="flex gap-3 py-3">
            <span className="num grid size-8 flex-none place-items-center rounded-full bg-sunken font-bold">
              {index + 1}
            </span>
            <div className="min-w-0">
              <h3 className="text-md">{item.name}</h3>
              <p className="text-base text-ink-2">
                <DoseWords prescription={item.prescription} />
              </p>
              <ol className="mt-1 list-decimal pl-5 text-base">
                {item.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
              {item.note && <p className="mt-1 text-base font-semibold">{item.note}</p>}
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}
