'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';

const QUICK = ['tried', 'adapted', 'known'] as const;
const SHORTEST = 3;

/** Why an exercise stays although something speaks against it: one press for the usual reasons, or own words. */
export function KeepReason({
  name,
  onKeep,
  onLeave,
}: {
  name: string;
  onKeep: (reason: string) => void;
  onLeave: () => void;
}) {
  const t = useTranslations('program.warning');
  const cancel = useTranslations('ui')('cancel');
  const [own, setOwn] = useState('');
  const [error, setError] = useState<string>();
  function saveOwn() {
    const reason = own.trim();
    if (reason.length < SHORTEST) setError(t('reasonMissing'));
    else onKeep(reason);
  }
  return (
    <fieldset className="grid w-full gap-2">
      <legend className="label mb-1">{t('reason', { name })}</legend>
      <div className="flex flex-wrap gap-2">
        {QUICK.map((reason) => (
          <Button key={reason} size="sm" onClick={() => onKeep(t(`quick.${reason}`))}>
            {t(`quick.${reason}`)}
          </Button>
        ))}
      </div>
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          className="min-w-48 flex-1"
          label={t('own')}
          value={own}
          error={error}
          maxLength={500}
          onChange={(event) => setOwn(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey) return;
            event.preventDefault();
            saveOwn();
          }}
        />
        <Button variant="primary" onClick={saveOwn}>
          {t('saveReason')}
        </Button>
        <Button variant="quiet" onClick={onLeave}>
          {cancel}
        </Button>
      </div>
    </fieldset>
  );
}
