import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Icon, Play } from '#components/ui/icon.tsx';
import type { RoutineItem, TodayView } from '#lib/data/own/view.ts';
import { wholeMinutes } from '#lib/player/arrange-day.ts';
import { ExerciseList } from './exercise-list.tsx';
import { ItemPicture } from './item-picture.tsx';

/**
 * The one thing to do now: picture, how many, how long, Start. Its parts stand in the page itself, so that Start can
 * stay in sight above the bar wherever the card begins.
 */
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
  const edge = 'border-line bg-surface';
  return (
    <section className="contents">
      <div
        className={`overflow-hidden rounded-t-2xl border border-b-0 sideways:grid sideways:grid-cols-2 ${edge}`}
      >
        {first !== undefined && (
          <div className="flex items-start bg-plate">
            <ItemPicture item={first} isWide />
          </div>
        )}
        <div className="px-4 pt-3.5">
          <h2 className="text-xl">{title}</h2>
          <p className="text-ink-2">{t('size', { count: items.length, minutes: wholeMinutes(items) })}</p>
          {known.length > 0 && (
            <p className="text-base text-ink-2">
              {t('need', {
                things: known.map((thing) => t(`equipment.${thing}` as 'equipment.mat')).join(', '),
              })}
            </p>
          )}
        </div>
      </div>
      <div className={`border-x px-4 pt-3 pb-2 ${edge} ${isPreview ? '' : 'above-bar'}`}>
        {isPreview ? (
          <span aria-hidden="true" className="btn btn-primary btn-hero w-full">
            <Icon of={Play} size="lg" filled />
            {t('start')}
          </span>
        ) : (
          <ButtonLink
            href={href}
            variant="primary"
            size="hero"
            className="w-full sideways:@max-[28rem]:min-h-12"
            icon={<Icon of={Play} size="lg" filled />}
          >
            {t('start')}
          </ButtonLink>
        )}
      </div>
      <div className={`mb-3 rounded-b-2xl border border-t-0 px-4 pb-3 ${edge}`}>
        {secondary !== undefined && (
          <ButtonLink href={secondary.href} variant="quiet" size="patient" className="w-full text-md">
            {secondary.label}
          </ButtonLink>
        )}
        <ExerciseList items={items} isOpen={isPreview} />
      </div>
    </section>
  );
}
