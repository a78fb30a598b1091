import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AssignScreen } from '#components/program/assign-screen.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { getAssign } from '#lib/data/programs/queries.ts';
import { read } from '#lib/guard/read.ts';
import {
  assignProgramAction,
  changeProgramAction,
  discardDraftAction,
  progressPhaseAction,
  recordDirectionAction,
  saveDraftAction,
  saveTemplateAction,
} from './actions.ts';

/** No name in the title: it would stand in the browser's history and on shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('program'))('pageTitle') };
}

type Props = { params: Promise<{ patientId: string }> };

export default async function AssignPage({ params }: Props) {
  const view = await read(getAssign, await params);
  return (
    <AreaMessages areas={['clinic', 'glyph', 'patient', 'program', 'today']} timeZone={view.timezone}>
      <AssignScreen
        view={view}
        acts={{
          assign: assignProgramAction,
          change: changeProgramAction,
          progress: progressPhaseAction,
          saveDraft: saveDraftAction,
          discardDraft: discardDraftAction,
          recordDirection: recordDirectionAction,
          saveTemplate: saveTemplateAction,
        }}
      />
    </AreaMessages>
  );
}
