'use client';

import { useTranslations } from 'next-intl';
import { useBuilder } from './builder-context.tsx';
import { BurdenTable } from './burden-table.tsx';
import { PhonePreview } from './phone-preview.tsx';

/** The patient's side of the draft: the phone, and what the phase asks. */
export function PreviewPanel({ phase, isTitled }: { phase: number; isTitled: boolean }) {
  const t = useTranslations('program');
  const { view } = useBuilder();
  return (
    <div className="grid gap-4">
      {isTitled && <h2 className="text-base">{t('preview', { name: view.patient.givenName })}</h2>}
      <PhonePreview phase={phase} />
      <hr className="border-line" />
      <BurdenTable phase={phase} />
    </div>
  );
}
