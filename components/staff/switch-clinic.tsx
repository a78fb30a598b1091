'use client';

import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Building2, Icon } from '#components/ui/icon.tsx';
import type { ClinicChoice } from '#lib/data/accounts/view.ts';
import type { Result } from '#lib/result.ts';

/** The person's other clinics, asked for when the menu opens; nothing where there is none. */
export function SwitchClinic({ list }: { list: (input: unknown) => Promise<Result<ClinicChoice[]>> }) {
  const t = useTranslations('clinic.switch');
  const [clinics, setClinics] = useState<readonly ClinicChoice[]>([]);
  const [busy, setBusy] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let isOpen = true;
    list({})
      .then((answer) => isOpen && answer.ok && setClinics(answer.data))
      .catch(() => undefined);
    return () => {
      isOpen = false;
    };
  }, [list]);

  async function go(clinicId: string) {
    setBusy(clinicId);
    setFailed(false);
    const answer = await signIn('clinic', { clinicId, redirect: false }).catch(() => null);
    // A full load: nothing of the clinic before stays in the page's memory.
    if (answer?.ok && !answer.error) return window.location.assign('/');
    setBusy(null);
    setFailed(true);
  }

  if (clinics.length === 0) return null;
  return (
    <div className="grid justify-items-stretch gap-1 border-b border-line pb-2">
      <h2 className="px-1 text-xs font-semibold text-ink-2">{t('title')}</h2>
      {clinics.map(({ clinicId, name }) => (
        <Button
          key={clinicId}
          variant="quiet"
          className="justify-start"
          busy={busy === clinicId}
          icon={<Icon of={Building2} />}
          onClick={() => go(clinicId)}
        >
          {name}
        </Button>
      ))}
      <p role="alert" className="max-w-64 text-sm text-urgent empty:hidden">
        {hasFailed && t('failed')}
      </p>
    </div>
  );
}
