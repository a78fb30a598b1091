import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SkipLink } from '#components/ui/skip-link.tsx';
import { PatientBar, type PatientLinks } from './patient-bar.tsx';

/** Phone page: one column of at most 34 rem, text at 18 px, the bar at the foot. Needs the area `shell`. */
export function PatientShell({
  links,
  unread = 0,
  banner,
  children,
}: {
  links: PatientLinks;
  /** Messages not yet read. */
  unread?: number;
  banner?: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations('shell');
  return (
    <div className="flex min-h-dvh flex-col text-md">
      <SkipLink label={t('skip')} />
      {banner}
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-[34rem] flex-1 px-4 pt-5 pb-6 outline-none"
      >
        {children}
      </main>
      <PatientBar links={links} unread={unread} />
    </div>
  );
}
