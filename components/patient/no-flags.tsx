import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SeverityGlyph } from '#components/glyph/severity.tsx';

/** Nothing is open: says so, and whether the rules could judge at all. `steps`: what can be done all the same. */
export function NoFlags({ isThin, steps }: { isThin: boolean; steps: ReactNode }) {
  const t = useTranslations('patient.why');
  return (
    <section aria-labelledby="why" className="card flex items-start gap-3 p-4 sm:p-6">
      <SeverityGlyph severity="track" size="lg" />
      <div>
        <h2 id="why" tabIndex={-1} className="text-lg outline-none">
          {t('none')}
        </h2>
        <p className="mb-3 text-ink-2">{isThin ? t('noneThin') : t('noneText')}</p>
        {steps}
      </div>
    </section>
  );
}
