import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LearnPage } from '#components/learn/learn-page.tsx';
import { WorkspaceCheck } from '#components/learn/workspace-check.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { getLearn } from '#lib/data/learn/queries.ts';
import { read } from '#lib/guard/read.ts';
import { checkWorkspaceAction } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('learn'))('title') };
}

export default async function Page() {
  const view = await read(getLearn, {});
  return (
    <AreaMessages areas={['learn']} timeZone={view.timezone}>
      <LearnPage
        view={view}
        workspace={<WorkspaceCheck workspace={view.workspace} save={checkWorkspaceAction} />}
      />
    </AreaMessages>
  );
}
