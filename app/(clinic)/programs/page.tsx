import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TemplatesScreen } from '#components/program/templates-screen.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { listTemplates } from '#lib/data/programs/manage-templates.ts';
import { read } from '#lib/guard/read.ts';
import { archiveTemplateAction, renameTemplateAction } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('program'))('templates.pageTitle') };
}

export default async function ProgramsPage() {
  const view = await read(listTemplates, {});
  return (
    <AreaMessages areas={['clinic', 'glyph', 'program']}>
      <TemplatesScreen view={view} acts={{ rename: renameTemplateAction, archive: archiveTemplateAction }} />
    </AreaMessages>
  );
}
