import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DoseWords } from '#components/today/dose-words.tsx';
import type { Prescription } from '#lib/clinical/prescription.ts';

/** What a step changes, in the words that the patient reads. */
export function ReadsBox({ givenName, children }: { givenName: string; children: ReactNode }) {
  const t = useTranslations('acts');
  return (
    <section className="rounded-md bg-brand-soft px-4 py-3 text-base">
      <h3 className="text-xs font-semibold text-ink-2">{t('reads', { name: givenName })}</h3>
      <div className="mt-1 space-y-1">{children}</div>
    </section>
  );
}

/** One exercise before and after. */
export function DoseChange({
  name,
  before,
  after,
}: {
  name: string;
  before: Prescription | null;
  after: Prescription | null;
}) {
  const t = useTranslations('acts');
  return (
    <p>
      <b>{name}</b>
      {': '}
      {after !== null && <DoseWords prescription={after} />}
      {before !== null && (
        <span className="text-ink-2">
          {' '}
          ({t('before')} <DoseWords prescription={before} />)
        </span>
      )}
    </p>
  );
}
