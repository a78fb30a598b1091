'use client';

import { useTranslations } from 'next-intl';
import { toasts } from '#components/ui/toast.tsx';
import { useCareActs } from '../care-acts.tsx';
import { useAct } from '../use-act.ts';
import { useSentence } from '../when.ts';
import type { StepDialogProps } from './dialog-props.ts';
import { ReasonForm } from './reason-form.tsx';

/** "Not a problem", with the reason. */
export default function DismissDialog({ patient, flag, onClose, onDone }: StepDialogProps) {
  const t = useTranslations('acts.dismiss');
  const acts = useCareActs();
  const sentence = useSentence(patient.today);
  const { busy, failure, run } = useAct();
  if (flag === null) return null;
  const dismiss = (reason: string) =>
    run(
      () => acts.dismiss({ flagId: flag.id, seen: flag.seen, reason }),
      () => {
        toasts.done(t('saved'));
        onClose();
        onDone();
      },
    );
  return (
    <ReasonForm
      title={t('title', { name: patient.name })}
      lead={t('lead', { says: sentence(flag.says) })}
      label={t('reason')}
      submit={t('save')}
      onReason={dismiss}
      onClose={onClose}
      busy={busy}
      failure={failure}
    />
  );
}
