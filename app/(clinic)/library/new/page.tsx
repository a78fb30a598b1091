import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewExercise } from '#components/library/own-form.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { getExerciseForm } from '#lib/data/exercises/queries.ts';
import { read } from '#lib/guard/read.ts';
import { createExerciseAction } from '../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('library'))('form.newTitle') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewExercisePage({ searchParams }: Props) {
  const { from } = await searchParams;
  const view = await read(getExerciseForm, from === undefined ? {} : { from });
  return (
    <AreaMessages areas={['glyph', 'library', 'patient']}>
      <StaffMain>
        <NewExercise view={view} create={createExerciseAction} />
      </StaffMain>
    </AreaMessages>
  );
}
