'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { Act } from '#components/patient/acts.ts';
import { FormDialog } from '#components/patient/form-dialog.tsx';
import { useAct } from '#components/patient/use-act.ts';
import { toasts } from '#components/ui/toast.tsx';
import type { KeyView } from '#lib/data/keys/view.ts';

/** Asks once more before a key ends. */
export function RevokeKeyDialog({
  apiKey,
  revoke,
  onClose,
}: {
  apiKey: KeyView;
  revoke: Act;
  onClose: () => void;
}) {
  const t = useTranslations('data.keys');
  const router = useRouter();
  const { busy, failure, run } = useAct();
  return (
    <FormDialog
      title={t('revokeTitle', { name: apiKey.name })}
      submit={t('revoke')}
      onSubmit={() =>
        run(
          () => revoke({ keyId: apiKey.id }),
          () => {
            toasts.done(t('revoked'));
            router.refresh();
            onClose();
          },
        )
      }
      onClose={onClose}
      busy={busy}
      failure={failure}
      failureTitle={t('notRevoked')}
      isTouched={false}
    >
      <p>{t('revokeText')}</p>
    </FormDialog>
  );
}
