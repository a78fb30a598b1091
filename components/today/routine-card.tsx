import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Icon, Play } from '#components/ui/icon.tsx';
import type { RoutineItem, TodayView } from '#lib/data/own/view.ts';
import { wholeMinutes } from '#lib/player/arrange-day.ts';
import { ExerciseList } from './exercise-list.tsx';
import { ItemPicture } from './item-picture.tsx';

/** The one thing to do now: picture, how many, how long, Start. */
export function RoutineCard({
  title,
  items,
  equipment = [],
  href,
  secondary,
  isPreview = false,
}: {
  title: string;
  items: readonly RoutineItem[];
  equipment?: TodayView['equipment'];
  href: string;
  secondary?: { href: string; label: string } | undefined;
  /** Shown to the therapist: nothing leads anywhere, the exercises are unfolded. */
  isPreview?: boolean;
}) {
  const t = useTranslations('today');
  const [first] = items;
  const known = equipment.filter((thing) => t.has(`equipment.${thing}` as 'equipment.mat'));
  return (
    <section className="overflow-hidden rounded-2xl border border-line bg-surface [@media(orientation:landscape)_and_(max-height:34rem)]:grid [@media(orientation:landscape)_and_(max-height:34rem)]:grid-cols-2">
      {first !== undefined && (
        <div className="flex items-start bg-plate">
          <ItemPicture item={first} isWide />
        </div>
      )}
      <div className="p-4 pt-3.5">
        <h2 className="text-xl">{title}</h2>
        <p className="text-ink-2">{t('size', { count: items.length, minutes: wholeMinutes(items) })}</p>
        {known.length > 0 && (
          <p className="text-base text-ink-2">
            {t('need', {
              things: known.map((thing) => t(`equipment.${thing}` as 'equipment.mat')).join(', '),
            })}
          </p>
        )}
        {isPreview ? (
          <span aria-hidden="true" className="btn btn-primary btn-hero mt-3 w-full">
            <Icon of={Play} size="lg" filled />
            {t('start')}
          </span>
        ) : (
          <ButtonLink
            href={href}
            variant="primary"
            size="hero"
            className="mt-3 w-full"
            icon={<Icon of={Play} size="lg" filled />}
          >
            {t('start')}
          </ButtonLink>
        )}
        {secondary !== undefined && (
          <ButtonLink href={secondary.href} variant="quiet" size="patient" className="mt-1 w-full text-md">
            {secondary.label}
          </ButtonLink>
        )}
        <ExerciseList items={items} isOpen={isPreview} />
      </div>
    </section>
  );
}
