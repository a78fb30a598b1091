import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** A box on the page with an optional heading row. `phone` has the rounder, tighter shape of patient pages. */
export function Card({
  title,
  titleId,
  level = 2,
  aside,
  phone = false,
  className,
  children,
}: {
  title?: ReactNode;
  titleId?: string | undefined;
  level?: 2 | 3;
  /** Right end of the heading row. */
  aside?: ReactNode;
  phone?: boolean;
  className?: string | undefined;
  children: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <section
      className={clsx(
        'card min-w-0',
        phone ? 'rounded-2xl p-[min(1rem,4.5vw)]' : 'p-[min(1.5rem,6vw)]',
        className,
      )}
      aria-labelledby={title === undefined ? undefined : titleId}
    >
      {title !== undefined && (
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <Heading id={titleId} className={phone ? 'text-xl' : 'text-base'}>
            {title}
          </Heading>
          {aside !== undefined && <div className="text-xs text-ink-3">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
