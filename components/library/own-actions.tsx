'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Copy, Icon, Pencil, PencilRuler, RotateCcw, Trash2 } from '#components/ui/icon.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { ExercisePage } from '#lib/data/exercises/view.ts';
import type { Result } from '#lib/result.ts';

export type Archive = (input: unknown) => Promise<Result<{ isArchived: boolean }>>;

/** What a therapist can do with an exercise: copy any, change and archive those of the clinic. */
export function OwnActions({
  exercise: { slug, name, own },
  hasFigure,
  archive,
}: {
  exercise: Pick<ExercisePage, 'slug' | 'name' | 'own'>;
  hasFigure: boolean;
  archive: Archive;
}) {
  const t = useTranslations('library.act');
  const router = useRouter();
  const [isPending, start] = useTransition();

  function setArchived(isArchived: boolean) {
    if (own === null) return;
    start(async () => {
      const result = await archive({ exerciseId: own.id, isArchived });
      if (!result.ok) {
        toasts.failed(t('failed', { name }), result.error.message, () => setArchived(isArchived));
        return;
      }
      toasts.done(t(isArchived ? 'archived' : 'restored', { name }), () => setArchived(!isArchived));
      router.refresh();
    });
  }

  return (
    <>
      <ButtonLink href={`/library/new?from=${slug}`} icon={<Icon of={Copy} />}>
        {t('copy')}
      </ButtonLink>
      {own !== null && (
        <>
          <Button
            icon={<Icon of={own.isArchived ? RotateCcw : Trash2} />}
            busy={isPending}
            onClick={() => setArchived(!own.isArchived)}
          >
            {t(own.isArchived ? 'restore' : 'archive')}
          </Button>
          <ButtonLink href={`/library/own/${own.id}/figure`} icon={<Icon of={PencilRuler} />}>
            {t(hasFigure ? 'figure' : 'newFigure')}
          </ButtonLink>
          <ButtonLink href={`/library/own/${own.id}`} variant="primary" icon={<Icon of={Pencil} />}>
            {t('edit')}
          </ButtonLink>
        </>
      )}
    </>
  );
}
