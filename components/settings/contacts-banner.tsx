'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCanTreat } from '#components/staff/role.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';

/** Until the urgent contacts are confirmed, every page says so: they come before the first patient. */
export function ContactsBanner() {
  const t = useTranslations('clinic.contacts');
  const isTherapist = useCanTreat();
  const isThere = usePathname().startsWith('/settings');
  return (
    <Banner
      kind="caution"
      title={t('title')}
      wide
      action={
        isTherapist || isThere ? undefined : (
          <ButtonLink href="/settings" variant="primary">
            {t('set')}
          </ButtonLink>
        )
      }
    >
      {t(isTherapist ? 'therapist' : 'manager')}
    </Banner>
  );
}
