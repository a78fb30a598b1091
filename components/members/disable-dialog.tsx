'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogClose } from '#components/ui/dialog.tsx';
import type { MemberView } from '#lib/data/members/view.ts';

/** Asks once more, and says what happens to sessions and patients. */
export function DisableDialog({ member, onConfirm }: { member: MemberView; onConfirm: () => void }) {
  const t = useTranslations('members');
  const cancel = useTranslations('ui')('cancel');
  const [isOpen, setOpen] = useState(false);
  if (member.isLastManager) return null;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" aria-label={t('disableLabel', { name: member.name })}>
          {t('disable')}
        </Button>
      }
      title={t('disableTitle', { name: member.name })}
      description={t('disableText', { count: member.patients })}
      actions={
        <>
          <DialogClose>
            <Button keys="Esc">{cancel}</Button>
          </DialogClose>
          <Button
            variant="urgent"
            onClick={() => {
              setOpen(false);
              onConfirm();
            }}
          >
            {t('disable')}
          </Button>
        </>
      }
    />
  );
}
