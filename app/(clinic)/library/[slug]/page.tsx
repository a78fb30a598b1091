import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ExerciseScreen } from '#components/library/exercise-screen.tsx';
import { MediaCard } from '#components/library/media-card.tsx';
import { OnlyTherapist } from '#components/library/only-therapist.tsx';
import { OwnActions } from '#components/library/own-actions.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { getExercise } from '#lib/data/exercises/queries.ts';
import { read } from '#lib/guard/read.ts';
import { archiveExerciseAction, removeMediaAction } from '../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('library'))('exerciseTitle') };
}

type Props = { params: Promise<{ slug: string }> };

export default async function ExercisePage({ params }: Props) {
  const exercise = await read(getExercise, await params);
  return (
    <AreaMessages areas={['glyph', 'library', 'media', 'patient']}>
      <StaffMain>
        <ExerciseScreen
          exercise={exercise}
          actions={
            <OnlyTherapist>
              <OwnActions
                exercise={{ slug: exercise.slug, name: exercise.name, own: exercise.own }}
                hasFigure={exercise.figure !== null}
                archive={archiveExerciseAction}
              />
            </OnlyTherapist>
          }
          media={
            exercise.own && (
              <MediaCard
                exerciseId={exercise.own.id}
                name={exercise.name}
                media={exercise.media}
                remove={removeMediaAction}
              />
            )
          }
        />
      </StaffMain>
    </AreaMessages>
  );
}
