'use client';

import { useTranslations } from 'next-intl';
import { Banner } from '#components/ui/banner.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { useBuilder } from './builder-context.tsx';

/** Somebody else changed the plan meanwhile: who, and the way to see it. This draft stays as it is. */
export function TheirChange({ message }: { message: string }) {
  const t = useTranslations('program.confirm');
  const { view } = useBuilder();
  return (
    <Banner
      kind="caution"
      title={message}
      live
      action={<ButtonLink href={`/patients/${view.patient.id}`}>{t('theirs')}</ButtonLink>}
    />
  );
}
