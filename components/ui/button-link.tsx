import type { Route } from 'next';
import type { ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';
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
  download = false,
  className,
  children,
}: {
  href: string;
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  icon?: ReactNode;
  keys?: string | undefined;
  /** The address gives a file to keep. */
  download?: boolean;
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
  if (download || external.test(href)) {
    return (
      <a href={href} className={classes} download={download}>
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
