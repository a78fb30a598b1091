'use client';

import { clsx } from 'clsx';
import type { Route } from 'next';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useState } from 'react';
import {
  BookOpen,
  Icon,
  LifeBuoy,
  type LucideIcon,
  Menu,
  MessageSquare,
  Sun,
  TrendingUp,
  User,
  X,
} from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { isCurrent } from './nav-links.tsx';

export type PatientPlace = 'today' | 'progress' | 'learn' | 'messages' | 'help' | 'me';
/** Where each place is; a place without an address is not shown. */
export type PatientLinks = Partial<Record<PatientPlace, string>>;

const places: readonly { place: PatientPlace; icon: LucideIcon }[] = [
  { place: 'today', icon: Sun },
  { place: 'progress', icon: TrendingUp },
  { place: 'learn', icon: BookOpen },
  { place: 'messages', icon: MessageSquare },
  { place: 'help', icon: LifeBuoy },
  { place: 'me', icon: User },
];

/** On the bar itself; the person's own page is reached from the head of each page, and from the menu. */
const onBar = (place: PatientPlace) => place !== 'me';

/**
 * The bar under every patient page. With text at 150 % or more it has two entries, Menu and Help:
 * Help never leaves the screen. Needs the area `shell`.
 */
export function PatientBar({ links, unread = 0 }: { links: PatientLinks; unread?: number }) {
  const t = useTranslations('shell');
  const pathname = usePathname();
  const menuId = useId();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to another page closes the menu
  useEffect(() => setOpen(false), [pathname]);
  const shown = places.flatMap(({ place, icon }) => {
    const href = links[place];
    return href === undefined ? [] : [{ place, icon, href, current: isCurrent(pathname, href) }];
  });
  const help = shown.find(({ place }) => place === 'help');
  const count = (place: PatientPlace) =>
    place === 'messages' && unread > 0 ? (
      <span className="num rounded-full bg-brand px-1.5 text-xs leading-5 text-on-brand">
        <span aria-hidden="true">{unread}</span>
        <span className="sr-only">{t('patient.new', { count: unread })}</span>
      </span>
    ) : null;
  return (
    <nav aria-label={t('mainMenu')} className="patient-bar print:hidden">
      <div className="patient-bar-tabs">
        {shown
          .filter(({ place }) => onBar(place))
          .map(({ place, icon, href, current }) => (
            <Link
              key={place}
              href={href as Route}
              aria-current={current ? 'page' : undefined}
              className={clsx(
                'relative flex min-h-16 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 px-0.5 text-sm font-semibold sideways:min-h-12 sideways:flex-row sideways:gap-2',
                current ? 'text-brand' : 'text-ink-2',
              )}
            >
              {current && <span className="absolute inset-x-6 top-0 h-1 rounded-b-full bg-brand" />}
              <Icon of={icon} size="lg" weight={current ? 2.4 : 2} className="sideways:@max-[34em]:hidden" />
              {t(`patient.${place}`)}
              <span className="absolute top-1 left-[calc(50%+0.25rem)]">{count(place)}</span>
            </Link>
          ))}
      </div>
      <div className="patient-bar-large">
        <ul id={menuId} hidden={!open} className="border-b border-line">
          {shown
            .filter(({ place }) => place !== 'help')
            .map(({ place, icon, href, current }) => (
              <li key={place}>
                <Link
                  href={href as Route}
                  aria-current={current ? 'page' : undefined}
                  className={clsx(
                    'flex min-h-[max(64px,2.75rem)] items-center gap-3 px-[18px] text-base font-semibold',
                    current ? 'text-brand underline underline-offset-4' : 'text-ink',
                  )}
                >
                  <Icon of={icon} size="lg" />
                  {t(`patient.${place}`)}
                  {count(place)}
                </Link>
              </li>
            ))}
        </ul>
        <div className="flex justify-between gap-2">
          <button
            type="button"
            aria-expanded={open}
            aria-controls={menuId}
            onClick={() => setOpen(!open)}
            className="flex min-h-[max(64px,2.75rem)] items-center gap-2 px-[18px] text-base font-semibold text-brand"
          >
            <Icon of={open ? X : Menu} size="lg" />
            {t('menu')}
          </button>
          {help !== undefined && (
            <Link
              href={help.href as Route}
              aria-current={help.current ? 'page' : undefined}
              className="flex min-h-[max(64px,2.75rem)] items-center gap-2 px-[18px] text-base font-semibold text-ink"
            >
              <Icon of={LifeBuoy} size="lg" />
              {t('patient.help')}
            </Link>
          )}
        </div>
      </div>
    </nav>
  );
}
