'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { usePathname } from 'next/navigation';

export type NavLink = { href: string; label: string };

/** True for the link's own page and every page under it. */
export function isCurrent(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`);
}

/** Where the row scrolls sideways, the current link is in sight. */
function bringIntoSight(link: HTMLAnchorElement | null): void {
  const row = link?.parentElement;
  if (link && row) row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
}

/** Links of the staff bar; the current one is marked by a bar and `aria-current`. */
export function NavLinks({ links }: { links: readonly NavLink[] }) {
  const pathname = usePathname();
  return links.map(({ href, label }) => {
    const current = isCurrent(pathname, href);
    return (
      <Link
        key={href}
        ref={current ? bringIntoSight : undefined}
        href={href as Route}
        aria-current={current ? 'page' : undefined}
        className="relative flex min-h-11 flex-none items-center px-3 font-semibold text-ink-2 transition-colors duration-(--duration-quick) hover:text-ink aria-[current]:text-ink"
      >
        {label}
        {current && <span className="absolute inset-x-3 bottom-0 h-[3px] rounded-full bg-brand" />}
      </Link>
    );
  });
}
