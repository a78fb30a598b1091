import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TextLink } from '#components/ui/text-link.tsx';

/** A figure that opens the list of people behind it. */
export function FigureLink({
  href,
  label,
  className,
  children,
}: {
  href: string;
  /** What is counted, for screen readers; the figure alone says too little. */
  label: string;
  className?: string;
  children: ReactNode;
}) {
  const t = useTranslations('review');
  return (
    <TextLink href={href} className={clsx('num relative', className)}>
      {children}
      <span className="sr-only"> {t('openPeople', { label })}</span>
    </TextLink>
  );
}
