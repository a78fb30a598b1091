import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { CareActsProvider } from '#components/patient/care-acts.tsx';
import { PatientScreen } from '#components/patient/patient-screen.tsx';
import { PatientSkeleton } from '#components/patient/patient-skeleton.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { findPatientPage, getPatient } from '#lib/data/patients/queries.ts';
import { read } from '#lib/guard/read.ts';
import type { Area } from '#lib/i18n/areas.ts';
import {
  acknowledgeFlagAction,
  activityAction,
  actPlanAction,
  addNoteAction,
  askEpisodeAction,
  bookReviewAction,
  changeStageAction,
  closeRedFlagAction,
  dischargeAction,
  dismissFlagAction,
  enterScoreAction,
  extendProgramAction,
  halveDoseAction,
  holdReviewAction,
  letterDraftAction,
  logCallAction,
  markMessagesReadAction,
  messagePatientAction,
  movePhaseAction,
  noteTextAction,
  recordExamAction,
  recordStepAction,
  referAction,
  retestDirectionAction,
  sendMessageAction,
  shortenRoutineAction,
  snoozeFlagAction,
  swapExerciseAction,
} from './actions.ts';

/** No name in the title: it would stand in the browser's history and on shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient'))('pageTitle') };
}

const AREAS: readonly Area[] = [
  'acts',
  'chart',
  'clinic',
  'exam',
  'glyph',
  'patient',
  'record',
  'reminders',
  'rules',
  'today',
];

type Props = {
  params: Promise<{ patientId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PatientPage({ params, searchParams }: Props) {
  const { list } = await searchParams;
  const { patientId } = await params;
  // Asked before anything is sent: behind a skeleton a missing page could not be answered as missing any more.
  await read(findPatientPage, { patientId });
  return (
    <Suspense fallback={<PatientSkeleton />}>
      {/* The filter of the list that led here goes with the question. */}
      <FoundPatient asked={{ patientId, ...(typeof list === 'string' ? { list } : {}) }} />
    </Suspense>
  );
}

async function FoundPatient({ asked }: { asked: { patientId: string; list?: string } }) {
  const view = await read(getPatient, asked);
  return (
    <AreaMessages areas={AREAS} timeZone={view.timezone}>
      <CareActsProvider
        acts={{
          call: logCallAction,
          message: messagePatientAction,
          step: recordStepAction,
          halve: halveDoseAction,
          swap: swapExerciseAction,
          shorten: shortenRoutineAction,
          extend: extendProgramAction,
          phase: movePhaseAction,
          direction: retestDirectionAction,
          book: bookReviewAction,
          hold: holdReviewAction,
          referral: referAction,
          stage: changeStageAction,
          discharge: dischargeAction,
          episode: askEpisodeAction,
          dismiss: dismissFlagAction,
          plan: actPlanAction,
          letter: letterDraftAction,
          noteText: noteTextAction,
          activity: activityAction,
          markRead: markMessagesReadAction,
        }}
      >
        <PatientScreen
          view={view}
          acts={{
            acknowledge: acknowledgeFlagAction,
            snooze: snoozeFlagAction,
            close: closeRedFlagAction,
            note: addNoteAction,
            message: sendMessageAction,
            exam: recordExamAction,
            score: enterScoreAction,
          }}
        />
      </CareActsProvider>
    </AreaMessages>
  );
}
