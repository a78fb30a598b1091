import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** The content of a staff page: at most 1440 px wide, the target of the skip link. */
export function StaffMain({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={clsx('mx-auto max-w-[1440px] px-4 pt-6 pb-20 outline-none md:px-8', className)}
    >
      {children}
    </main>
  );
}
