'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogClose } from '#components/ui/dialog.tsx';
import { Check, Copy, Icon, QrCode } from '#components/ui/icon.tsx';
import { TextField } from '#components/ui/text-field.tsx';

/** The patient's stable link: to scan in the visit, or to copy. */
export function LinkDialog({
  name,
  url,
  used,
  more,
  children,
}: {
  name: string;
  url: string;
  /** When it was made and opened. */
  used: string;
  /** The way to mail, paper code and ending the link. */
  more?: ReactNode;
  /** The link as a QR code. */
  children: ReactNode;
}) {
  const t = useTranslations('patient.linkDialog');
  const link = useTranslations('patient')('link');
  const close = useTranslations('ui')('close');
  const [copied, setCopied] = useState<boolean | null>(null);
  async function copy() {
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  }
  return (
    <Dialog
      trigger={<Button icon={<Icon of={QrCode} />}>{link}</Button>}
      title={t('title', { name })}
      description={t('lead')}
      onOpenChange={() => setCopied(null)}
      actions={
        <DialogClose>
          <Button keys="Esc">{close}</Button>
        </DialogClose>
      }
    >
      <div className="grid justify-items-center gap-4">
        {children}
        <div className="flex w-full flex-wrap items-end gap-2">
          <TextField
            className="min-w-0 flex-1 basis-56"
            label={link}
            value={url}
            readOnly
            onFocus={(event) => event.target.select()}
          />
          <Button
            variant="primary"
            icon={<Icon of={copied === true ? Check : Copy} />}
            onClick={() => void copy()}
          >
            {copied === true ? t('copied') : t('copy')}
          </Button>
        </div>
        <p role="status" className="w-full text-xs text-ink-2">
          {copied === false ? t('copyFailed') : used}
        </p>
        {more !== undefined && <p className="w-full">{more}</p>}
      </div>
    </Dialog>
  );
}
