'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { pressById } from '#components/keyboard/use-keys.ts';
import { useSentence } from '#components/patient/when.ts';
import { useCanTreat } from '#components/staff/role.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import type { GateSign } from '#lib/clinical/intake/options.ts';
import { suggestionFor } from '#lib/clinical/intake/reading.ts';
import { stagePoints } from '#lib/clinical/intake/stage-points.ts';
import { resolveSettings } from '#lib/clinical/settings.ts';
import type { IntakeView } from '#lib/data/intake/view.ts';
import type { IntakeActs } from './acts.ts';
import { DecisionCard } from './decision-card.tsx';
import { DropIntake } from './drop-intake.tsx';
import { ExamSection } from './exam-section.tsx';
import { GateSection } from './gate-section.tsx';
import { GoalsSection } from './goals-section.tsx';
import { HintsCard } from './hints-card.tsx';
import { IntakeProvider } from './intake-context.tsx';
import { IntakeHeader } from './intake-header.tsx';
import { LimitsSection } from './limits-section.tsx';
import { PainSection } from './pain-section.tsx';
import { StorySection } from './story-section.tsx';
import { SuggestionCard } from './suggestion-card.tsx';
import { UrgentDialog } from './urgent-dialog.tsx';
import { useIntake } from './use-intake.ts';

/** The open intake: questions on the left in free order, what they suggest and the decision on the right. */
export function IntakeScreen({
  view,
  opened,
  acts,
  invite,
}: {
  view: IntakeView;
  opened: NonNullable<IntakeView['intake']>;
  acts: IntakeActs;
  /** The patient's link. */
  invite: ReactNode;
}) {
  const isReadOnly = !useCanTreat();
  const intake = useIntake(opened, acts.save, opened.patientDoneAt === null);
  const [sign, setSign] = useState<GateSign | null>(null);
  const settings = useMemo(() => resolveSettings(view.ruleSettings), [view.ruleSettings]);
  const { answers } = intake;
  const suggestion = suggestionFor(answers, view.today, settings, view.urgent?.isChecked === true);
  const points = stagePoints(answers, view.today, settings);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') pressById('confirm-intake');
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <IntakeProvider value={{ view, intake, isReadOnly }}>
      <IntakeHeader />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto grid max-w-[1440px] gap-6 px-4 pt-6 pb-20 outline-none md:px-8 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,25.5rem)]"
      >
        <div className="grid min-w-0 content-start gap-5">
          <PatientPart view={view} />
          <fieldset disabled={isReadOnly} className="grid min-w-0 gap-5">
            <PainSection />
            <StorySection />
            <GateSection onYes={setSign} />
            <ExamSection />
            <GoalsSection />
            <LimitsSection />
          </fieldset>
        </div>
        <aside className="grid min-w-0 content-start gap-5 self-start lg:sticky lg:top-36 lg:-m-1 lg:max-h-[calc(100dvh-10rem)] lg:overflow-y-auto lg:p-1">
          <SuggestionCard suggestion={suggestion} points={points} />
          <DecisionCard suggestion={suggestion} confirm={acts.confirm} />
          <HintsCard stage={suggestion?.stage ?? null} settings={settings} />
          {invite}
          <DropIntake drop={acts.drop} />
        </aside>
      </main>
      <UrgentDialog sign={sign} onClose={() => setSign(null)} />
    </IntakeProvider>
  );
}

/** Whether the patient has answered ahead, and a warning sign that is open. */
function PatientPart({ view }: { view: IntakeView }) {
  const t = useTranslations('intake');
  const { givenName, id } = view.patient;
  const sentence = useSentence(view.today);
  const flags = view.urgent?.openFlags ?? [];
  return (
    <>
      {flags.length > 0 && (
        <Banner
          kind="error"
          live
          title={t('flagOpen.title')}
          action={
            <ButtonLink href={`/patients/${id}`} variant="urgent">
              {t('flagOpen.open')}
            </ButtonLink>
          }
        >
          {flags.map(({ says }) => `${sentence(says)}. `)}
          {t('flagOpen.text')}
        </Banner>
      )}
      {view.intake?.patientDoneAt ? (
        <Banner kind="notice" live title={t('patientPart.done', { name: givenName })}>
          {t('patientPart.doneText')}
        </Banner>
      ) : (
        view.intake?.patientStartedAt && (
          <Banner kind="notice" live title={t('patientPart.started', { name: givenName })}>
            {t('patientPart.startedText')}
          </Banner>
        )
      )}
    </>
  );
}
