'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { TextField } from '#components/ui/text-field.tsx';

/** The key, this once. A press beside it does not close it. */
export function MadeKeyDialog({ name, text, onClose }: { name: string; text: string; onClose: () => void }) {
  const t = useTranslations('data.keys');
  const [hasCopied, setCopied] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      closeOutside={false}
      title={t('madeTitle', { name })}
      description={t('madeText')}
      actions={
        <>
          <Button onClick={copy}>{t('copy')}</Button>
          <Button variant="primary" onClick={onClose}>
            {t('done')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('madeTitle', { name })}
        value={text}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <p role="status" className="mt-2 text-xs text-ink-2 empty:hidden">
        {hasCopied ? t('copied') : ''}
      </p>
    </Dialog>
  );
}
