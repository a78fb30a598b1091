import { useTranslations } from 'next-intl';
import { ExamCard } from '#components/exam/exam-card.tsx';
import { StaffReminders } from '#components/reminders/staff-reminders.tsx';
import { RoundBar } from '#components/round/round-bar.tsx';
import type { FlagView, PatientView } from '#lib/data/patients/view.ts';
import { ActivityList } from './activity-list.tsx';
import type { ExamActs, PatientActs } from './acts.ts';
import { ChartCard } from './chart-card.tsx';
import { routinesPerDay } from './chart-data.ts';
import { EpisodesCard } from './episodes-card.tsx';
import { FlagActions, type PatientRef } from './flag-actions.tsx';
import { FreeSteps } from './free-steps.tsx';
import { MessagesCard } from './messages-card.tsx';
import { NoFlags } from './no-flags.tsx';
import { NotesCard } from './notes-card.tsx';
import { OtherFlags } from './other-flags.tsx';
import { PatientHeader } from './patient-header.tsx';
import { PatientKeys } from './patient-keys.tsx';
import { ProgramNow } from './program-now.tsx';
import { SignsCard } from './signs-card.tsx';
import { StandingCard } from './standing-card.tsx';
import { stepLabel } from './step-label.ts';
import { SummaryStrip } from './summary-strip.tsx';
import type { Reading } from './when.ts';
import { WhyCard } from './why-card.tsx';

/**
 * One patient: why flagged, one time line, program, messages, notes, feed. Needs the areas `acts`, `chart`, `clinic`,
 * `exam`, `glyph`, `patient`, `record`, `rules` and `today`.
 */
export function PatientScreen({ view, acts }: { view: PatientView; acts: PatientActs & ExamActs }) {
  const rules = useTranslations('rules');
  const { patient: person, episode, program } = view;
  const patient: PatientRef = {
    patientId: person.id,
    episodeId: episode.id,
    name: person.name,
    givenName: person.givenName,
    phone: person.phone,
    stage: episode.stage,
    today: view.today,
    nextReview: view.standing.booked.find(({ on }) => on >= view.today)?.on ?? null,
    maxSnoozeDays: view.maxSnoozeDays,
  };
  const booked = view.standing.booked.map(({ on }) => on);
  const reading: Reading = { givenName: person.givenName, today: view.today, timezone: view.timezone };
  const [first, ...rest] = view.flags;
  const isAwake = first?.snoozed === null && first.dismissed === null;
  const headline = isAwake ? first : undefined;
  const others = headline === undefined ? view.flags : rest;
  const actions = (flag: FlagView) => (
    <FlagActions
      key={flag.id}
      patient={patient}
      flag={{
        id: flag.id,
        severity: flag.severity,
        says: flag.says,
        subject: flag.subject,
        action: flag.action,
        isSeen: flag.acknowledged !== null,
        seen: flag.seen,
      }}
      label={stepLabel(rules, flag.action, program?.phase ?? null)}
      isHeadline={flag === headline}
      acts={acts}
    />
  );
  return (
    <main id="main" tabIndex={-1} className="@container pb-20 outline-none">
      <RoundBar patientId={person.id} today={view.today} />
      <PatientHeader view={view} patient={patient} reading={reading} send={acts.message} />
      <div className="mx-auto grid max-w-[1440px] gap-6 px-4 py-6 md:px-8 @[60rem]:grid-cols-[minmax(0,1fr)_18.75rem] @[88rem]:grid-cols-[minmax(0,1fr)_20.625rem]">
        <div className="min-w-0 space-y-6">
          {headline === undefined ? (
            <NoFlags isThin={view.chart.isTooEarly} steps={<FreeSteps patient={patient} />} />
          ) : (
            <WhyCard flag={headline} reading={reading} actions={actions(headline)} />
          )}
          <OtherFlags flags={others} reading={reading} actions={actions} />
          <SummaryStrip summary={view.summary} />
          <ChartCard view={view.chart} perDay={routinesPerDay(program)} booked={booked} />
          <SignsCard signs={view.signs} />
          <ExamCard exams={view.exams} scores={view.scores} patient={patient} acts={acts} />
        </div>
        <aside className="min-w-0 space-y-6">
          <StandingCard standing={view.standing} patientId={person.id} today={view.today} />
          <ProgramNow program={program} today={view.today} />
          <MessagesCard messages={view.messages} patient={patient} reading={reading} send={acts.message} />
          <NotesCard notes={view.notes} episodeId={episode.id} reading={reading} addNote={acts.note} />
          <EpisodesCard
            episodes={view.episodes}
            toldBefore={episode.earlierEpisodes}
            patientId={person.id}
            today={view.today}
          />
          <ActivityList activity={view.activity} patientId={person.id} reading={reading} />
          <StaffReminders patientId={person.id} />
        </aside>
      </div>
      <PatientKeys stepId={headline === undefined ? null : `act-${headline.action}`} />
    </main>
  );
}
