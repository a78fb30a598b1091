import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Logo } from '#components/glyph/logo.tsx';

/** Sign-in and its neighbors: the form on paper, from 1024 px on with a picture beside it. */
export function AuthLayout({
  title,
  lead,
  picture,
  foot,
  patient = false,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  /** Decoration at the foot of the right half. */
  picture?: ReactNode;
  foot?: ReactNode;
  /** Larger words, no picture. */
  patient?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations('shell');
  if (patient) {
    return (
      <main
        id="main"
        className="mx-auto flex min-h-dvh w-full max-w-[28rem] sm:min-h-[min(100dvh,44rem)] flex-col px-5 pt-6 pb-7 text-md"
      >
        <Logo name={t('name')} large />
        <h1 className="mt-8 text-2xl">{title}</h1>
        {lead !== undefined && <p className="mt-1 text-ink-2">{lead}</p>}
        <div className="mt-6 flex flex-1 flex-col">{children}</div>
        {foot !== undefined && <div className="mt-4 text-center text-base text-ink-2">{foot}</div>}
      </main>
    );
  }
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(27rem,0.82fr)_1fr]">
      <main id="main" className="flex flex-col justify-center bg-surface px-5 py-10 sm:px-14">
        <div className="mx-auto w-full max-w-[21rem]">
          <Logo name={t('name')} large />
          <h1 className="mt-10 text-2xl">{title}</h1>
          {lead !== undefined && <p className="mt-0.5 text-base text-ink-2">{lead}</p>}
          <div className="mt-6">{children}</div>
          {foot !== undefined && <div className="mt-10 text-xs text-ink-2">{foot}</div>}
        </div>
      </main>
      <aside className="relative hidden flex-col overflow-hidden bg-brand-soft lg:flex">
        <p className="max-w-[28ch] px-14 pt-16 text-xl font-semibold">{t('auth.claim')}</p>
        {picture !== undefined && (
          <div aria-hidden="true" className="mt-auto [&_svg]:overflow-visible">
            {picture}
          </div>
        )}
      </aside>
    </div>
  );
}
