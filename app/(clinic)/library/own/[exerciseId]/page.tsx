import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EditExercise } from '#components/library/own-form.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { getOwnExercise } from '#lib/data/exercises/queries.ts';
import { read } from '#lib/guard/read.ts';
import { updateExerciseAction } from '../../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('library'))('form.editPage') };
}

type Props = { params: Promise<{ exerciseId: string }> };

export default async function EditExercisePage({ params }: Props) {
  const view = await read(getOwnExercise, await params);
  return (
    <AreaMessages areas={['glyph', 'library', 'patient']}>
      <StaffMain>
        <EditExercise key={view.version} view={view} update={updateExerciseAction} />
      </StaffMain>
    </AreaMessages>
  );
}
