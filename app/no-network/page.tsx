import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthLayout } from '#components/shell/auth-layout.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('offline.none'))('pageTitle') };
}

/** What the phone shows without a network where it has kept nothing. Names nobody. */
export default async function Page() {
  const t = await getTranslations('offline.none');
  return (
    <AuthLayout patient title={t('title')} lead={t('text')}>
      <p>{t('safe')}</p>
      <p className="mt-4 rounded-2xl bg-urgent-soft p-4 font-semibold">{t('urgent')}</p>
      <div className="mt-6">
        <ButtonLink href="/today" variant="primary" size="hero" className="w-full">
          {t('again')}
        </ButtonLink>
      </div>
    </AuthLayout>
  );
}
