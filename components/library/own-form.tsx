'use client';

import { useTranslations } from 'next-intl';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { ExerciseForm as FormView, OwnExerciseForm } from '#lib/data/exercises/view.ts';
import type { Result } from '#lib/result.ts';
import { ExerciseForm } from './exercise-form.tsx';

type Save = (input: unknown) => Promise<Result<{ slug: string }>>;

/** A new exercise of the clinic, empty or begun as a copy. */
export function NewExercise({ view, create }: { view: FormView; create: Save }) {
  const t = useTranslations('library');
  const { content, copyOf } = view;
  const backHref = copyOf === null ? '/library' : `/library/${copyOf.slug}`;
  return (
    <>
      <PageHeader
        title={t('form.newTitle')}
        lead={copyOf === null ? t('form.newLead') : t('form.copyLead', { name: copyOf.name })}
        back={{ href: backHref, label: copyOf?.name ?? t('title') }}
      />
      <ExerciseForm
        content={content}
        backHref={backHref}
        save={(typed) => create({ content: typed, copyOf: copyOf?.slug ?? null })}
      />
    </>
  );
}

/** An exercise of the clinic, to be changed. */
export function EditExercise({ view, update }: { view: OwnExerciseForm; update: Save }) {
  const t = useTranslations('library');
  const { id, slug, version, content } = view;
  return (
    <>
      <PageHeader
        title={t('form.editTitle', { name: content.name })}
        lead={t('form.editLead')}
        back={{ href: `/library/${slug}`, label: content.name }}
      />
      <ExerciseForm
        content={content}
        backHref={`/library/${slug}`}
        save={(typed) => update({ exerciseId: id, fromVersion: version, content: typed })}
      />
    </>
  );
}
