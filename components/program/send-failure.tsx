'use client';

import { useTranslations } from 'next-intl';
import { Banner } from '#components/ui/banner.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import type { Failure } from '#lib/result.ts';
import { useBuilder } from './builder-context.tsx';

/**
 * Why the draft was not taken: what the server found, each thing once. When somebody else changed the plan meanwhile: who,
 * and the way to see it. The draft stays as it is.
 */
export function SendFailure({ failure, title }: { failure: Failure | null; title: string }) {
  const t = useTranslations('program');
  const { view } = useBuilder();
  if (failure === null) return null;
  if (failure.code === 'plan-changed') {
    return (
      <Banner
        kind="caution"
        title={failure.message}
        live
        action={<ButtonLink href={`/patients/${view.patient.id}`}>{t('confirm.theirs')}</ButtonLink>}
      />
    );
  }
  const notes = new Set(Object.values(failure.fields ?? {}).map(words));
  return (
    <Banner kind="error" title={title} live>
      {notes.size === 0 ? failure.message : [...notes].join(' ')}
    </Banner>
  );

  /** The server names a reason by its key; a limit of a number comes in words of its own. */
  function words(reason: string): string {
    return t.has(`field.${reason}` as 'field.other')
      ? t(`field.${reason}` as 'field.other')
      : t('field.other');
  }
}
