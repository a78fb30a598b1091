import type { ReactNode } from 'react';

/** Nothing here: says so, says what there is instead, and offers the way there. */
export function EmptyState({
  title,
  picture,
  action,
  children,
}: {
  title: ReactNode;
  picture?: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="px-4 py-8 text-center">
      {picture}
      <p className="font-semibold">{title}</p>
      {children !== undefined && <p className="mx-auto mt-0.5 max-w-[46ch] text-ink-2">{children}</p>}
      {action !== undefined && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
