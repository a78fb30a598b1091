import { clsx } from 'clsx';
import type { Route } from 'next';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Logo } from '#components/glyph/logo.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Icon, MessageSquare } from '#components/ui/icon.tsx';
import { SkipLink } from '#components/ui/skip-link.tsx';
import { AccountMenu } from './account-menu.tsx';
import { FindBox } from './find-box.tsx';
import { type NavLink, NavLinks } from './nav-links.tsx';
import type { FindAct } from './use-find.ts';

/** Top bar of staff pages: 56 px, below 1024 px the find box and the links have rows of their own. Needs the areas `shell` and `ui`. */
export function StaffBar({
  homeHref,
  links,
  find,
  messages,
  user,
  children,
}: {
  homeHref: string;
  links: readonly NavLink[];
  /** The search, and the pages that it may lead to beside the links. */
  find?: { act: FindAct; pages: readonly NavLink[] } | undefined;
  messages?: { href: string; unread: number } | undefined;
  user: { name: string; detail?: string | undefined };
  /** Foot of the account menu: account links and the sign-out form. */
  children: ReactNode;
}) {
  const t = useTranslations('shell');
  return (
    <header className="z-30 border-b border-line bg-surface lg:sticky lg:top-0 print:hidden">
      <SkipLink label={t('skip')} />
      <div className="mx-auto flex max-w-[1440px] flex-wrap items-center gap-x-4 px-4 md:px-8 lg:flex-nowrap lg:gap-x-7">
        <Link
          href={homeHref as Route}
          aria-label={t('home')}
          className="flex min-h-14 items-center rounded-sm"
        >
          <Logo name={t('name')} />
        </Link>
        <nav
          aria-label={t('mainMenu')}
          className="order-3 -mx-3 flex max-w-[calc(100%+1.5rem)] basis-full items-stretch gap-1 overflow-x-auto lg:order-none lg:mx-0 lg:basis-auto lg:self-stretch lg:overflow-visible"
        >
          <NavLinks links={links} />
        </nav>
        {find !== undefined && (
          <div className="order-2 basis-full lg:order-none lg:ml-auto lg:max-w-72 lg:min-w-40 lg:flex-1">
            <FindBox find={find.act} pages={[...find.pages, ...links]} />
          </div>
        )}
        <div className={clsx('order-1 ml-auto flex items-center gap-2 lg:order-none', find && 'lg:ml-0')}>
          {messages !== undefined && (
            <ButtonLink href={messages.href} variant="quiet" icon={<Icon of={MessageSquare} />}>
              <span aria-hidden="true" className="hidden xl:inline">
                {t('messages')}
              </span>
              <span className="sr-only">{t('messagesUnread', { count: messages.unread })}</span>
              {messages.unread > 0 && (
                <span
                  aria-hidden="true"
                  className="num rounded-full bg-brand px-1.5 text-xs leading-5 text-on-brand"
                >
                  {messages.unread}
                </span>
              )}
            </ButtonLink>
          )}
          <AccountMenu name={user.name} detail={user.detail}>
            {children}
          </AccountMenu>
        </div>
      </div>
    </header>
  );
}
