'use client';

import { useTranslations } from 'next-intl';
import type { Act } from '#components/patient/acts.ts';
import { useAct } from '#components/patient/use-act.ts';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { AuditFilter } from '#lib/data/audit/input.ts';

/** Asks for the rows of a filter as a file. */
export function AuditExport({ filter, request }: { filter: AuditFilter; request: Act }) {
  const t = useTranslations('data.audit');
  const { busy, failure, run } = useAct();
  return (
    <>
      <Button
        busy={busy}
        onClick={() =>
          run(
            () => request({ kind: 'audit', filter }),
            () => toasts.done(t('asked')),
          )
        }
      >
        {t('export')}
      </Button>
      {failure !== null && (
        <Banner kind="error" title={t('notAsked')} live>
          {failure.message}
        </Banner>
      )}
    </>
  );
}
