import { useTranslations } from 'next-intl';
import { SeverityGlyph } from '#components/glyph/severity.tsx';

/** Nothing is open: says so, and whether the rules could judge at all. */
export function NoFlags({ isThin }: { isThin: boolean }) {
  const t = useTranslations('patient.why');
  return (
    <section aria-labelledby="why" className="card flex items-start gap-3 p-4 sm:p-6">
      <SeverityGlyph severity="track" size="lg" />
      <div>
        <h2 id="why" tabIndex={-1} className="text-lg outline-none">
          {t('none')}
        </h2>
        <p className="text-ink-2">{isThin ? t('noneThin') : t('noneText')}</p>
      </div>
    </section>
  );
}
