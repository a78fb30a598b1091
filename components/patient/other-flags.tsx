import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SeverityGlyph } from '#components/glyph/severity.tsx';
import { ChevronDown, Icon } from '#components/ui/icon.tsx';
import type { FlagView } from '#lib/data/patients/view.ts';
import { flagSeverity } from './flag-severity.ts';
import { type Reading, useSentence } from './when.ts';
import { FlagEvidence, FlagState, RuleName } from './why-card.tsx';

/** Open flags beside the headline, each on one line that unfolds to its numbers. */
export function OtherFlags({
  flags,
  reading,
  actions,
}: {
  flags: readonly FlagView[];
  reading: Reading;
  actions: (flag: FlagView) => ReactNode;
}) {
  const t = useTranslations('patient.why');
  const rules = useTranslations('rules');
  const sentence = useSentence(reading.today);
  if (flags.length === 0) return null;
  return (
    <section aria-labelledby="other-flags" className="card px-4 py-4 sm:px-6">
      <h2 id="other-flags" className="text-base">
        {t('others')} <span className="num font-normal text-ink-3">{flags.length}</span>
      </h2>
      <ul className="mt-1 divide-y divide-line">
        {flags.map((flag) => {
          const severity = flagSeverity(flag.rule, flag.severity);
          return (
            <li key={flag.id}>
              <details className="group">
                <summary className="flex min-h-11 cursor-pointer list-none items-center gap-3 rounded-sm py-2 [&::-webkit-details-marker]:hidden">
                  <SeverityGlyph severity={severity} named />
                  <span className="min-w-0 flex-1">
                    <b>{rules(`name.${flag.rule}`)}</b>
                    {flag.subjectName !== null && `, ${flag.subjectName}`}
                    <span className="block text-ink-2">{sentence(flag.says)}</span>
                  </span>
                  <Icon
                    of={ChevronDown}
                    className="text-ink-3 transition-transform duration-(--duration-quick) group-open:rotate-180"
                  />
                  <span className="sr-only">{t('showTests')}</span>
                </summary>
                <div className="pb-5">
                  <div className="flex flex-wrap gap-x-4 gap-y-1">
                    {flag.because !== '' && <p>{t('because', { because: sentence(flag.because) })}</p>}
                    <RuleName flag={flag} />
                  </div>
                  <FlagState flag={flag} reading={reading} />
                  <FlagEvidence flag={flag} reading={reading} />
                  <p className="mt-4 mb-2">
                    <b>{t('suggested')}</b> {sentence(flag.next)}
                  </p>
                  {actions(flag)}
                </div>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
