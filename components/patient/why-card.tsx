import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SeverityGlyph } from '#components/glyph/severity.tsx';
import { localDateAt } from '#lib/clinical/local-date.ts';
import type { FlagView } from '#lib/data/patients/view.ts';
import { EvidenceTable } from './evidence-table.tsx';
import { flagSeverity } from './flag-severity.ts';
import { type Reading, useDays, useSentence } from './when.ts';

type Props = {
  flag: FlagView;
  reading: Reading;
  /** What can be done about it. */
  actions: ReactNode;
};

/** Why the patient is where the list has him: the headline flag in full. */
export function WhyCard({ flag, reading, actions }: Props) {
  const t = useTranslations('patient.why');
  const days = useDays(reading.today);
  const sentence = useSentence(reading.today);
  const severity = flagSeverity(flag.rule, flag.severity);
  const isUrgent = flag.severity === 'urgent';
  return (
    <section
      aria-labelledby="why"
      className={
        isUrgent ? 'rounded-lg border border-urgent-line bg-urgent-soft p-4 sm:p-6' : 'card p-4 sm:p-6'
      }
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <SeverityGlyph severity={severity} size="lg" />
        <h2 id="why" tabIndex={-1} className="text-lg outline-none">
          {t(`title.${severity}`)}
        </h2>
        <span className="text-ink-2">
          {t('flagged', { date: days.date(flag.openedOn), ago: days.ago(flag.openedOn) })}
        </span>
        <RuleName flag={flag} />
      </div>
      <FlagText flag={flag} reading={reading} />
      <FlagState flag={flag} reading={reading} />
      {/* On a phone what to do comes before the tests. */}
      <div className="flex flex-col">
        <div className="max-md:order-2">
          <FlagEvidence flag={flag} reading={reading} />
        </div>
        <div className="mt-5 space-y-3 border-line max-md:mt-4 max-md:border-b max-md:pb-4 md:border-t md:pt-4">
          <p className="max-w-[74ch] text-pretty">
            <b>{t('suggested')}</b> {sentence(flag.next)}
          </p>
          {actions}
        </div>
      </div>
    </section>
  );
}

/** Rule, version, and the clinic's own settings where it has some. */
export function RuleName({ flag }: { flag: FlagView }) {
  const t = useTranslations('patient.why');
  const { rulesVersion, settingsVersion } = flag.evidence;
  return (
    <span className="num text-xs text-ink-2 sm:ml-auto">
      {t('rule', { rule: flag.rule, version: rulesVersion })}
      {settingsVersion !== 'default' && `, ${t('ruleSettings', { version: settingsVersion })}`}
    </span>
  );
}

/** The sentence with its numbers, and the reason. */
export function FlagText({ flag, reading }: { flag: FlagView; reading: Reading }) {
  const t = useTranslations('patient.why');
  const sentence = useSentence(reading.today);
  return (
    <div className="mt-3 max-w-[74ch] text-base">
      <p className="font-semibold">{sentence(flag.says)}</p>
      {flag.because !== '' && <p>{t('because', { because: sentence(flag.because) })}</p>}
    </div>
  );
}

/** Whether somebody looked at it, and until when it rests. */
export function FlagState({ flag, reading }: { flag: FlagView; reading: Reading }) {
  const t = useTranslations('patient.why');
  const days = useDays(reading.today);
  if (flag.acknowledged === null && flag.snoozed === null && flag.dismissed === null) return null;
  return (
    <p className="mt-2 text-xs text-ink-2">
      {flag.acknowledged !== null && (
        <span className="mr-4">
          {t('acknowledged', {
            name: flag.acknowledged.by,
            date: days.date(localDateAt(flag.acknowledged.at, reading.timezone)),
          })}
        </span>
      )}
      {flag.snoozed !== null &&
        t('snoozed', { date: days.date(flag.snoozed.until), reason: flag.snoozed.reason })}
      {flag.dismissed !== null &&
        t('dismissed', {
          name: flag.dismissed.by,
          date: days.date(localDateAt(flag.dismissed.at, reading.timezone)),
          reason: flag.dismissed.reason,
        })}
    </p>
  );
}

/** Tests, sources, and what the rule cannot see. */
export function FlagEvidence({ flag, reading }: { flag: FlagView; reading: Reading }) {
  const t = useTranslations('patient.why');
  return (
    <div className="@container mt-4">
      <div className="grid gap-x-8 gap-y-5 @[48rem]:grid-cols-[minmax(0,1fr)_17rem]">
        <EvidenceTable flag={flag} reading={reading} />
        <div className="space-y-3 text-xs text-ink-2">
          <div>
            <h3 className="text-xs text-ink">{t('sources')}</h3>
            {flag.sources.length === 0 ? (
              <p className="mt-0.5">{t('ownRule')}</p>
            ) : (
              <ul className="mt-0.5 space-y-1">
                {flag.sources.map((source) => (
                  <li key={source.key}>{source.key === 'design' ? t('ownRule') : source.citation}</li>
                ))}
              </ul>
            )}
          </div>
          <div>
            <h3 className="text-xs text-ink">{t('blind')}</h3>
            <ul className="mt-0.5 space-y-1">
              {flag.evidence.blindSpots.length === 0 ? (
                <li>{t('blindNone')}</li>
              ) : (
                flag.evidence.blindSpots.map((spot) => <li key={spot}>{spot}</li>)
              )}
            </ul>
          </div>
        </div>
      </div>
    </div>
  );
}
