import { useTranslations } from 'next-intl';
import { ArrowLeft, Icon } from '#components/ui/icon.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { FlagView, SummaryView } from '#lib/data/patients/view.ts';
import { ChartCard } from './chart-card.tsx';
import { routinesPerDay } from './chart-data.ts';
import { useDoseWords } from './dose-words.ts';
import { EvidenceTable } from './evidence-table.tsx';
import { PatientFacts } from './patient-facts.tsx';
import { PrintButton } from './print-button.tsx';
import { SignsCard } from './signs-card.tsx';
import { StandingCard } from './standing-card.tsx';
import { SummaryStrip } from './summary-strip.tsx';
import { type Reading, useDays, useSentence } from './when.ts';
import './print.css';

/** The patient page on A4: status, flags with their tests, the time line, the plan. Areas as those of the page. */
export function SummaryPage({ summary: { view, clinic } }: { summary: SummaryView }) {
  const t = useTranslations('record');
  const days = useDays(view.today);
  const reading: Reading = { givenName: view.patient.givenName, today: view.today, timezone: view.timezone };
  return (
    <main id="main" tabIndex={-1} className="sheet-a4 @container outline-none">
      <div className="mb-6 flex flex-wrap items-center justify-between gap-3 print:hidden">
        <TextLink href={`/patients/${view.patient.id}`} className="gap-1.5 no-underline">
          <Icon of={ArrowLeft} />
          {t('back')}
        </TextLink>
        <PrintButton label={t('print')} />
      </div>
      <header className="border-b border-line-strong pb-3">
        <p className="text-ink-2">
          {clinic.name}, <span className="num">{clinic.phone}</span>
        </p>
        <h1 className="text-xl">{view.patient.name}</h1>
        <p className="num">
          {t('born', {
            born: days.withYear(view.patient.birthDate),
            record: view.patient.recordNo,
          })}
        </p>
        <p className="num text-ink-2">{t('head', { date: days.withYear(view.today) })}</p>
        <PatientFacts view={view} />
      </header>
      <div className="mt-5 space-y-5">
        <Flags flags={view.flags} reading={reading} />
        <SummaryStrip summary={view.summary} />
        <ChartCard
          view={view.chart}
          perDay={routinesPerDay(view.program)}
          booked={view.standing.booked.map(({ on }) => on)}
        />
        <SignsCard signs={view.signs} />
        <Plan program={view.program} />
        <StandingCard standing={view.standing} patientId={view.patient.id} today={view.today} />
      </div>
      <p className="mt-5 text-xs text-ink-2">{t('sources')}</p>
    </main>
  );
}

function Flags({ flags, reading }: { flags: readonly FlagView[]; reading: Reading }) {
  const t = useTranslations('record');
  const rules = useTranslations('rules');
  const why = useTranslations('patient.why');
  const sentence = useSentence(reading.today);
  return (
    <section aria-labelledby="summary-flags">
      <h2 id="summary-flags" className="text-base">
        {t('section.flags')}
      </h2>
      {flags.length === 0 && <p>{t('none')}</p>}
      {flags.map((flag) => (
        <div key={flag.id} className="mt-3 break-inside-avoid">
          <h3 className="text-sm">{rules(`name.${flag.rule}`)}</h3>
          <p>{sentence(flag.says)}</p>
          {flag.because !== '' && <p>{why('because', { because: sentence(flag.because) })}</p>}
          <div className="@container mt-1">
            <EvidenceTable flag={flag} reading={reading} />
          </div>
        </div>
      ))}
    </section>
  );
}

function Plan({ program }: { program: SummaryView['view']['program'] }) {
  const t = useTranslations('record');
  const dose = useDoseWords();
  return (
    <section aria-labelledby="summary-plan" className="break-inside-avoid">
      <h2 id="summary-plan" className="text-base">
        {t('section.plan')}
      </h2>
      {program === null ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <p>
            {t('phase', {
              title: program.title,
              phase: program.phase.position,
              count: program.phase.count,
              name: program.phase.title,
            })}
          </p>
          <ul className="mt-1 list-disc pl-5">
            {program.items.map((item) => (
              <li key={item.id}>
                <b>{item.name}</b>: <span className="num">{dose(item.prescription)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
