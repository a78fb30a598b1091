import { useTranslations } from 'next-intl';
import { ExamCard } from '#components/exam/exam-card.tsx';
import { RoundBar } from '#components/round/round-bar.tsx';
import type { FlagView, PatientView } from '#lib/data/patients/view.ts';
import { ActivityList } from './activity-list.tsx';
import type { ExamActs, PatientActs } from './acts.ts';
import { ChartCard } from './chart-card.tsx';
import { routinesPerDay } from './chart-data.ts';
import { FlagActions, type PatientRef } from './flag-actions.tsx';
import { MessagesCard } from './messages-card.tsx';
import { NoFlags } from './no-flags.tsx';
import { NotesCard } from './notes-card.tsx';
import { OtherFlags } from './other-flags.tsx';
import { PatientHeader } from './patient-header.tsx';
import { PatientKeys } from './patient-keys.tsx';
import { ProgramNow } from './program-now.tsx';
import { stepLabel } from './step-label.ts';
import { SummaryStrip } from './summary-strip.tsx';
import type { Reading } from './when.ts';
import { WhyCard } from './why-card.tsx';

/**
 * One patient: why flagged, one time line, program, messages, notes, feed. Needs the areas `chart`, `clinic`, `glyph`,
 * `patient` and `rules`.
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
    today: view.today,
  };
  const reading: Reading = { givenName: person.givenName, today: view.today, timezone: view.timezone };
  const [first, ...rest] = view.flags;
  const headline = first !== undefined && first.snoozed === null ? first : undefined;
  const others = headline === undefined ? view.flags : rest;
  const actions = (flag: FlagView) => (
    <FlagActions
      key={flag.id}
      patient={patient}
      flag={{
        id: flag.id,
        severity: flag.severity,
        says: flag.says,
        action: flag.action,
        isSeen: flag.acknowledged !== null,
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
            <NoFlags isThin={view.chart.isTooEarly} />
          ) : (
            <WhyCard flag={headline} reading={reading} actions={actions(headline)} />
          )}
          <OtherFlags flags={others} reading={reading} actions={actions} />
          <SummaryStrip summary={view.summary} />
          <ChartCard view={view.chart} perDay={routinesPerDay(program)} />
          <ExamCard exams={view.exams} scores={view.scores} patient={patient} acts={acts} />
        </div>
        <aside className="min-w-0 space-y-6">
          <ProgramNow program={program} today={view.today} />
          <MessagesCard messages={view.messages} patient={patient} reading={reading} send={acts.message} />
          <NotesCard notes={view.notes} episodeId={episode.id} reading={reading} addNote={acts.note} />
          <ActivityList activity={view.activity} reading={reading} />
        </aside>
      </div>
      <PatientKeys stepId={headline === undefined ? null : `act-${headline.action}`} />
    </main>
  );
}
