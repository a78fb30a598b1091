import type { ReactNode } from 'react';

/** One part of the intake with its number; free order, so the number is only a name. */
export function Section({
  id,
  number,
  title,
  aside,
  children,
}: {
  id: string;
  number: number;
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="card min-w-0 scroll-mt-40 lg:scroll-mt-44"
      tabIndex={-1}
    >
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-[min(1.5rem,5vw)] py-3">
        <span aria-hidden="true" className="num text-ink-3">
          {number}
        </span>
        <h2 id={`${id}-title`} className="text-base">
          {title}
        </h2>
        {aside !== undefined && <div className="ml-auto text-xs text-ink-2">{aside}</div>}
      </header>
      <div className="px-[min(1.5rem,5vw)] py-2">{children}</div>
    </section>
  );
}
