import { useTranslations } from 'next-intl';

/** Heads of the columns. Decorative: each cell of a row says itself what it is. */
export function ListHead() {
  const t = useTranslations('caseload.head');
  return (
    <div
      aria-hidden="true"
      className="case-row case-head border-b border-line text-xs font-semibold text-ink-3"
    >
      <span className="case-who">{t('patient')}</span>
      <span className="case-why">{t('why')}</span>
      <span className="case-dots">{t('exercise')}</span>
      <span className="case-pain">
        {t('pain')}
        <span className="flex items-center gap-2.5 font-normal">
          <span className="inline-flex items-center gap-1">
            <svg viewBox="0 0 16 6" aria-hidden="true" className="h-1.5 w-4">
              <path d="M0 3h16" stroke="var(--color-ink-3)" strokeDasharray="5 3" />
            </svg>
            {t('start')}
          </span>
          <span className="inline-flex items-center gap-1">
            <svg viewBox="0 0 16 6" aria-hidden="true" className="h-1.5 w-4">
              <path
                d="M1 3h15"
                stroke="var(--color-goal)"
                strokeWidth="1.6"
                strokeDasharray="1.5 2.5"
                strokeLinecap="round"
              />
            </svg>
            {t('change')}
          </span>
        </span>
      </span>
      <span className="case-zone">{t('reaches')}</span>
      <span className="case-step">{t('next')}</span>
    </div>
  );
}
