import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon, User } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
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
        className="@container mx-auto w-full max-w-[34rem] flex-1 px-4 pt-5 pb-6 outline-none sideways:pt-3"
      >
        {links.me !== undefined && <MeLink href={links.me} label={t('patient.me')} />}
        {children}
      </main>
      <PatientBar links={links} unread={unread} />
    </div>
  );
}

/** Floats beside the page's title, which makes room for it. Gives way with large text, where the menu has it. */
function MeLink({ href, label }: { href: string; label: string }) {
  return (
    <Link
      href={href as Route}
      className="float-right @max-[16rem]:hidden -mt-3 ml-3 flex sideways:-mt-1.5 min-h-11 items-center gap-1.5 rounded-full border-[1.5px] border-line-strong bg-surface px-3 text-base font-semibold print:hidden"
    >
      <Icon of={User} size="md" />
      {label}
    </Link>
  );
}
