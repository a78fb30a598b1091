'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogClose } from '#components/ui/dialog.tsx';
import { Icon, QrCode } from '#components/ui/icon.tsx';
import { CopyLink } from './copy-link.tsx';

/** The code on screen, to scan in the visit. */
export function CodeDialog({ name, url, children }: { name: string; url: string; children: ReactNode }) {
  const t = useTranslations('invite');
  const close = useTranslations('ui')('close');
  return (
    <Dialog
      trigger={<Button icon={<Icon of={QrCode} />}>{t('show')}</Button>}
      title={t('title', { name })}
      description={t('dialogLead')}
      actions={
        <DialogClose>
          <Button keys="Esc">{close}</Button>
        </DialogClose>
      }
    >
      <div className="grid justify-items-center gap-4">
        {children}
        <CopyLink url={url} />
        <p className="w-full text-xs text-ink-2">{t('dialogNote')}</p>
      </div>
    </Dialog>
  );
}
