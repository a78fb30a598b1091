import { clsx } from 'clsx';
import type { Route } from 'next';
import type { ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';

/** An underlined link in or under text. */
export function TextLink({
  href,
  className,
  children,
}: {
  href: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <Link href={href as Route} className={clsx('link', className)}>
      {children}
    </Link>
  );
}
