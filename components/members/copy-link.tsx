'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Check, Copy, Icon } from '#components/ui/icon.tsx';
import { TextField } from '#components/ui/text-field.tsx';

/** A link to select or to copy. */
export function CopyLink({ url, label }: { url: string; label: string }) {
  const t = useTranslations('members');
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
    <div className="flex w-full flex-wrap items-end gap-2">
      <TextField
        className="min-w-0 flex-1 basis-56"
        label={label}
        value={url}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button icon={<Icon of={copied ? Check : Copy} />} onClick={copy}>
        {t('copy')}
      </Button>
      <p aria-live="polite" className="w-full text-xs text-ink-2 empty:hidden">
        {copied === null ? '' : t(copied ? 'copied' : 'copyFailed')}
      </p>
    </div>
  );
}
