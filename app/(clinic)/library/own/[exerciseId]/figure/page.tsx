import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FigureScreen } from '#components/figure-editor/figure-screen.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { getFigure } from '#lib/data/exercises/figure.ts';
import { read } from '#lib/guard/read.ts';
import { restoreFigureAction, saveFigureAction } from '../../../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('library'))('figure.page') };
}

type Props = { params: Promise<{ exerciseId: string }> };

export default async function FigurePage({ params }: Props) {
  const view = await read(getFigure, await params);
  return (
    <AreaMessages areas={['library']}>
      <StaffMain>
        <FigureScreen key={view.version} view={view} save={saveFigureAction} restore={restoreFigureAction} />
      </StaffMain>
    </AreaMessages>
  );
}
