'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { startTransition } from 'react';
import { Button } from '#components/ui/button.tsx';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Shown when a page fails, also when the server can't reach its records. */
export default function ErrorPage({ error, reset }: Props) {
  const t = useTranslations('pages.failed');
  const home = useTranslations('pages.notFound');
  const router = useRouter();
  function tryAgain() {
    // The boundary's own reset draws the same failed answer again; a new one must be asked for.
    startTransition(() => {
      router.refresh();
      reset();
    });
  }
  return (
    <main className="mx-auto flex min-h-dvh max-w-[28rem] flex-col justify-center gap-4 px-5 text-md">
      <h1 className="text-2xl">{t('title')}</h1>
      <p>{t('text')}</p>
      <Button variant="primary" size="patient" onClick={tryAgain}>
        {t('retry')}
      </Button>
      {/* A full load: what failed may lie in what this window holds. */}
      <a href="/" className="link self-start text-base">
        {home('home')}
      </a>
      {error.digest && <p className="text-base text-ink-2">{t('number', { digest: error.digest })}</p>}
    </main>
  );
}
