'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Act } from '#components/patient/acts.ts';
import { FormDialog } from '#components/patient/form-dialog.tsx';
import { useAct } from '#components/patient/use-act.ts';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { FieldError } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { MadeKeyDialog } from './made-key-dialog.tsx';

const SCOPES = ['patients', 'library'] as const;
const DAYS = [30, 90, 365] as const;
type Scope = (typeof SCOPES)[number];

/** Makes a key; then it is shown, once. */
export function NewKeyDialog({ create, onClose }: { create: Act; onClose: () => void }) {
  const t = useTranslations('data.keys');
  const router = useRouter();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>([]);
  const [days, setDays] = useState('90');
  const [wasTried, setTried] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const { busy, failure, run } = useAct();
  function submit() {
    setTried(true);
    if (name.trim() === '' || scopes.length === 0) return;
    run(
      async () => {
        const result = await create({ name: name.trim(), scopes, days: Number(days) });
        if (result.ok) setMade((result.data as { key: string }).key);
        return result;
      },
      () => router.refresh(),
    );
  }
  if (made !== null) return <MadeKeyDialog name={name.trim()} text={made} onClose={onClose} />;
  const toggle = (scope: Scope) =>
    setScopes(scopes.includes(scope) ? scopes.filter((one) => one !== scope) : [...scopes, scope]);
  return (
    <FormDialog
      title={t('dialogTitle')}
      lead={t('dialogLead')}
      submit={t('make')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      failureTitle={t('notMade')}
      isTouched={name !== ''}
    >
      <TextField
        label={t('name')}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={wasTried && name.trim() === '' ? t('nameWrong') : undefined}
      />
      <fieldset aria-describedby="scopes-error">
        <legend className="label mb-1">{t('scopes')}</legend>
        <div className="grid gap-2">
          {SCOPES.map((scope) => (
            <Checkbox
              key={scope}
              label={t(`scope.${scope}`)}
              checked={scopes.includes(scope)}
              onChange={() => toggle(scope)}
            />
          ))}
        </div>
        <FieldError
          id="scopes-error"
          error={wasTried && scopes.length === 0 ? t('scopesWrong') : undefined}
        />
      </fieldset>
      <Select
        label={t('days')}
        value={days}
        onChange={(event) => setDays(event.target.value)}
        options={DAYS.map((count) => ({ value: String(count), label: t('daysOption', { count }) }))}
      />
    </FormDialog>
  );
}
