'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogClose } from '#components/ui/dialog.tsx';
import type { ActPlanView } from '#lib/data/acts/view.ts';
import type { StepDialogProps } from './dialog-props.ts';
import { usePlan } from './use-plan.ts';

/** Shows a step that changes the plan once the plan is read, or why it can't be changed now. */
export function WithPlan({
  step,
  title,
  children,
}: {
  step: StepDialogProps;
  title: string;
  children: (plan: ActPlanView) => ReactNode;
}) {
  const t = useTranslations('acts');
  const close = useTranslations('ui')('close');
  const state = usePlan(step.patient.episodeId);
  if (state.is === 'here' && state.answer.plan !== null && !state.answer.hasOpenRedFlag) {
    return children(state.answer.plan);
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && step.onClose()}
      title={title}
      actions={
        <DialogClose>
          <Button keys="Esc">{close}</Button>
        </DialogClose>
      }
    >
      {state.is === 'loading' && <p role="status">{t('loading')}</p>}
      {state.is === 'failed' && (
        <Banner
          kind="error"
          title={t('loadFailed')}
          action={<Button onClick={state.retry}>{t('again')}</Button>}
          live
        >
          {state.failure.message}
        </Banner>
      )}
      {state.is === 'here' &&
        (state.answer.hasOpenRedFlag ? (
          <Banner kind="caution" title={t('redFlag')} live>
            {t('redFlagText')}
          </Banner>
        ) : (
          <Banner kind="notice" title={t('noPlan')} live>
            {t('noPlanText')}
          </Banner>
        ))}
    </Dialog>
  );
}
