import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class.ts';
import { Kbd } from './kbd.tsx';

const external = /^(tel|mailto|sms|https?):/;

/** A link that looks like a button: it goes somewhere (a page, `tel:`, `mailto:`), it never changes anything. */
export function ButtonLink({
  href,
  variant,
  size,
  icon,
  keys,
  className,
  children,
}: {
  href: string;
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  icon?: ReactNode;
  keys?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}) {
  const inside = (
    <>
      {icon}
      {children}
      {keys !== undefined && <Kbd keys={keys} />}
    </>
  );
  const classes = buttonClass(variant, size, className);
  if (external.test(href)) {
    return (
      <a href={href} className={classes}>
        {inside}
      </a>
    );
  }
  return (
    <Link href={href as Route} className={classes}>
      {inside}
    </Link>
  );
}
