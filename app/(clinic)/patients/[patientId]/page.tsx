import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PatientScreen } from '#components/patient/patient-screen.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { getPatient } from '#lib/data/patients/queries.ts';
import { read } from '#lib/guard/read.ts';
import {
  acknowledgeFlagAction,
  addNoteAction,
  closeRedFlagAction,
  enterScoreAction,
  recordExamAction,
  sendMessageAction,
  snoozeFlagAction,
} from './actions.ts';

/** No name in the title: it would stand in the browser's history and on shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient'))('pageTitle') };
}

type Props = { params: Promise<{ patientId: string }> };

export default async function PatientPage({ params }: Props) {
  const view = await read(getPatient, await params);
  return (
    <AreaMessages areas={['chart', 'clinic', 'exam', 'glyph', 'patient', 'rules']} timeZone={view.timezone}>
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
    </AreaMessages>
  );
}
