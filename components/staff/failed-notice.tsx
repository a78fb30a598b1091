'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { startTransition } from 'react';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';

/** A staff page that did not load: what is safe, and another try. Needs the areas `clinic` and `ui`. */
export function FailedNotice({
  page,
  digest,
  retry,
}: {
  page:
    | 'caseload'
    | 'messages'
    | 'patient'
    | 'program'
    | 'library'
    | 'review'
    | 'members'
    | 'settings'
    | 'data'
    | 'audit';
  /** Number of the error in the log. */
  digest: string | undefined;
  retry: () => void;
}) {
  const t = useTranslations('clinic.failed');
  const again = useTranslations('ui')('retry');
  const router = useRouter();
  function tryAgain() {
    // The boundary's own reset draws the same failed answer again; a new one must be asked for.
    startTransition(() => {
      router.refresh();
      retry();
    });
  }
  return (
    <StaffMain>
      <h1 className="sr-only">{t(`${page}.title`)}</h1>
      <Banner
        kind="error"
        title={t(`${page}.title`)}
        action={<Button onClick={tryAgain}>{again}</Button>}
        live
      >
        {t(`${page}.text`)} {digest !== undefined && t('number', { digest })}
      </Banner>
    </StaffMain>
  );
}
