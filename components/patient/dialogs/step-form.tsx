'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Failure } from '#lib/result.ts';
import { FormDialog } from '../form-dialog.tsx';

/** Refusals after which the page does not show what is true any more. */
const STALE: ReadonlySet<Failure['code']> = new Set(['flag-taken', 'plan-changed', 'conflict', 'not-found']);

/** The frame of a step's dialog. When somebody else was faster, it offers the page anew. */
export function StepForm({
  failure,
  onClose,
  children,
  ...rest
}: {
  title: ReactNode;
  lead?: ReactNode;
  submit: string;
  onSubmit: () => void;
  onClose: () => void;
  busy: boolean;
  failure: Failure | null;
  isTouched: boolean;
  children: ReactNode;
}) {
  const t = useTranslations('acts');
  const router = useRouter();
  const isStale = failure !== null && STALE.has(failure.code);
  return (
    <FormDialog {...rest} onClose={onClose} failure={null} failureTitle={t('notDone')}>
      {children}
      {failure !== null && (
        <Banner
          kind="error"
          title={t('notDone')}
          live
          action={
            isStale ? (
              <Button
                size="sm"
                onClick={() => {
                  onClose();
                  router.refresh();
                }}
              >
                {t('reload')}
              </Button>
            ) : undefined
          }
        >
          {failure.message}
        </Banner>
      )}
    </FormDialog>
  );
}
