'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Check, Copy, Icon } from '#components/ui/icon.tsx';
import { TextField } from '#components/ui/text-field.tsx';

/** An address to copy; where the browser refuses, it can be marked by hand. */
export function CopyLink({ url }: { url: string }) {
  const t = useTranslations('invite.copy');
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
    <div className="grid w-full gap-1.5">
      <div className="flex w-full flex-wrap items-end gap-2">
        <TextField
          className="min-w-0 flex-1 basis-56"
          label={t('label')}
          value={url}
          readOnly
          onFocus={(event) => event.target.select()}
        />
        <Button icon={<Icon of={copied === true ? Check : Copy} />} onClick={() => void copy()}>
          {t(copied === true ? 'done' : 'copy')}
        </Button>
      </div>
      <p role="status" className="text-xs text-ink-2 empty:hidden">
        {copied === false && t('failed')}
      </p>
    </div>
  );
}
